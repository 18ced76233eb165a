import { type Fact, factStatuses } from '../../contract/facts.ts';

export const factOrders = ['date', 'text', 'status', 'people', 'counts', 'sources'] as const;
export type FactOrder = (typeof factOrders)[number];
export type FactSort = { readonly by: FactOrder; readonly down: boolean };
export const byDate: FactSort = { by: 'date', down: false };

/** What facts are put in order by, besides the words that are looked up. */
type Named = { readonly people: (fact: Fact) => string; readonly counts: (fact: Fact) => string };

/** The facts in an order. What has no value stands last either way; of equals, the chronology decides. */
export function sortFacts(facts: readonly Fact[], { by, down }: FactSort, named: Named): readonly Fact[] {
  const valueOf: Readonly<Record<FactOrder, (fact: Fact) => string | number>> = {
    date: ({ date }) => date.from,
    text: ({ text }) => text,
    status: ({ status }) => factStatuses.indexOf(status) + 1,
    people: named.people,
    counts: named.counts,
    sources: ({ citations }) => citations.length,
  };
  // The engine gives the chronology; an order by date is that order, or its reverse.
  const ranked = facts.map((fact, rank) => ({ fact, rank, value: valueOf[by](fact) }));
  const isEmpty = (value: string | number): boolean => value === '';
  return ranked
    .sort((one, other) => {
      if (isEmpty(one.value) !== isEmpty(other.value)) return isEmpty(one.value) ? 1 : -1;
      const order =
        by === 'date'
          ? 0
          : typeof one.value === 'number' && typeof other.value === 'number'
            ? one.value - other.value
            : String(one.value).localeCompare(String(other.value), 'en', { numeric: true });
      return (order || one.rank - other.rank) * (down && !isEmpty(one.value) ? -1 : 1);
    })
    .map(({ fact }) => fact);
}

/** The sort after a click on a head: the other way round, or by that column. */
export const sortedBy = (sort: FactSort, by: FactOrder): FactSort => ({ by, down: sort.by === by && !sort.down });
