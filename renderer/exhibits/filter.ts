import type { ExhibitFilter } from '../../contract/exhibits.ts';
import { useKept } from '../ui/kept.ts';

export const everything: ExhibitFilter = { text: '', kinds: [], statuses: [], tagIds: [], custodians: [], marks: [] };

/** The fields of a filter that hold a list of values. */
export type FilterList = Exclude<keyof ExhibitFilter, 'text'>;

/** What is filtered in the table of a case; it is still there on the way back. */
export function useExhibitFilter(
  caseId: number,
): readonly [filter: ExhibitFilter, keep: (filter: ExhibitFilter) => void] {
  const [filter, keep] = useKept(`exhibits-filter-${caseId}`, everything);
  return [filter, keep];
}

/** Puts a value into a list of the filter, or takes it out. */
export function toggleValue<Field extends FilterList>(
  filter: ExhibitFilter,
  field: Field,
  value: ExhibitFilter[Field][number],
): ExhibitFilter {
  const list: readonly (typeof value)[] = filter[field];
  return { ...filter, [field]: list.includes(value) ? list.filter(one => one !== value) : [...list, value] };
}

export const countValues = ({ kinds, statuses, tagIds, custodians, marks }: ExhibitFilter): number =>
  kinds.length + statuses.length + tagIds.length + custodians.length + marks.length;
