import type { Facet, SearchResult } from '../../contract/search.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, eachBit, hasBit } from './bits.ts';
import type { Columns, Names } from './columns.ts';

/** Longest list for one facet; more is found by typing its name. */
const mostValues = 200;

/** Counts the exhibits of a result by case, tag, kind, custodian, year and status; most frequent first. */
export function countFacets(library: ReadableStore, columns: Columns, hits: Bits): SearchResult['facets'] {
  const cases = new Map<number, number>();
  const years = new Map<number, number>();
  const kinds = new Uint32Array(columns.kinds.list.length);
  const custodians = new Uint32Array(columns.custodians.list.length);
  const statuses = new Uint32Array(columns.statuses.list.length);
  const count = (column: Uint32Array, counts: Uint32Array, id: number): void => {
    const place = column[id] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  };
  eachBit(hits, id => {
    addOne(cases, columns.caseOf[id] ?? 0);
    addOne(years, Math.floor((columns.firstDayOf[id] ?? 0) / 10_000));
    count(columns.kindOf, kinds, id);
    count(columns.custodianOf, custodians, id);
    count(columns.statusOf, statuses, id);
  });
  years.delete(0);
  const tags = new Map<number, number>();
  for (const [tag, ids] of columns.tagged) {
    let tagged = 0;
    for (const id of ids) if (hasBit(hits, id)) tagged += 1;
    if (tagged > 0) tags.set(tag, tagged);
  }
  return {
    cases: facetsOf(cases, caseLabels(library)),
    tags: facetsOf(tags, tagLabels(library)),
    kinds: namedFacets(columns.kinds, kinds),
    custodians: namedFacets(columns.custodians, custodians),
    years: facetsOf(years),
    statuses: namedFacets(columns.statuses, statuses),
  };
}

const addOne = (counts: Map<number, number>, value: number): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1);
};

function facetsOf(counts: ReadonlyMap<number, number>, labels?: ReadonlyMap<number, string>): Facet[] {
  return ordered(
    [...counts].flatMap(([value, count]) => {
      const label = labels ? labels.get(value) : String(value);
      return label === undefined ? [] : [{ value: String(value), label, count }];
    }),
  );
}

const namedFacets = ({ list }: Names, counts: Uint32Array): Facet[] =>
  ordered(
    list.flatMap((name, place) => {
      const count = counts[place] ?? 0;
      return name === '' || count === 0 ? [] : [{ value: name, label: name, count }];
    }),
  );

const ordered = (facets: Facet[]): Facet[] =>
  facets.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1)).slice(0, mostValues);

function caseLabels(library: ReadableStore): Map<number, string> {
  const cases = library.all<{ id: number; label: string }>(
    "SELECT id, iif(reference = '', title, reference) AS label FROM cases WHERE deleted = 0",
  );
  return new Map(cases.map(({ id, label }) => [id, label]));
}

function tagLabels(library: ReadableStore): Map<number, string> {
  const tags = library.all<{ id: number; name: string }>('SELECT id, name FROM tags WHERE deleted = 0');
  return new Map(tags.map(({ id, name }) => [id, name]));
}
