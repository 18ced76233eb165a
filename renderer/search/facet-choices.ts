import type { SearchResult } from '../../contract/search.ts';
import { useAnswer } from '../client/client.tsx';
import { useKindName } from '../messages/use-kind-name.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { asksFor, fieldsIn } from './query-text.ts';

export type FacetName = keyof SearchResult['facets'];
/** A value of a facet: what stands in the query for it, what is shown, and whether the query asks for it. */
export type Choice = { readonly value: string; readonly label: string; readonly count: number; readonly on: boolean };

/** The field of the query that each facet sets, in the order shown. */
export const facetFields = {
  cases: 'case',
  statuses: 'status',
  tags: 'tag',
  kinds: 'type',
  years: 'date',
  custodians: 'custodian',
} as const satisfies Record<FacetName, string>;
const order = Object.keys(facetFields) as FacetName[];

/** The facets that have values, with what the query asks for first among them even when nothing has it. */
export function useFacetChoices(
  result: SearchResult | undefined,
  query: string,
  caseId: number | undefined,
): readonly { readonly facet: FacetName; readonly list: readonly Choice[] }[] {
  const { statuses } = useWords(words);
  const kindName = useKindName();
  const { data: tags = [] } = useAnswer('tags.list', {});
  const { data: cases = [] } = useAnswer('cases.list', {});
  if (!result) return [];
  const valueOf = (facet: FacetName, value: string, label: string): string =>
    facet === 'tags' ? (tags.find(({ id }) => String(id) === value)?.path ?? label) : facet === 'cases' ? label : value;
  const labelOf = (facet: FacetName, value: string, label: string): string => {
    if (facet === 'kinds') return kindName(value);
    if (facet === 'statuses') return statuses[value] ?? value;
    if (facet === 'cases') return cases.find(({ id }) => String(id) === value)?.title ?? label;
    return facet === 'tags' ? (tags.find(({ id }) => String(id) === value)?.path ?? label) : label;
  };
  return order.flatMap(facet => {
    // Within one case its name says nothing.
    if (facet === 'cases' && caseId !== undefined) return [];
    const field = facetFields[facet];
    const found = result.facets[facet].map(({ value, label, count }): Choice => {
      const written = valueOf(facet, value, label);
      return { value: written, label: labelOf(facet, value, label), count, on: asksFor(query, field, written) };
    });
    const asked = fieldsIn(query)
      .filter(
        ({ name, value, denied }) =>
          name === field &&
          !denied &&
          value !== '' &&
          !found.some(each => asksFor(`${field}:"${value}"`, field, each.value)),
      )
      .map(({ value }): Choice => ({ value, label: labelOf(facet, value, value), count: 0, on: true }));
    const list = [...asked, ...found];
    return list.length === 0
      ? []
      : [{ facet, list: facet === 'years' ? list.toSorted((one, other) => (one.label < other.label ? 1 : -1)) : list }];
  });
}
