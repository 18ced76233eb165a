import type { Facet, SearchResult } from '../../contract/search.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, eachBit, hasBit } from './bits.ts';
import type { Columns, Names } from './columns.ts';

/** Longest list for one facet; more is found by typing its name. */
const mostValues = 200;

/** Counts the exhibits of a result by case, tag, kind, custodian, year and status; most frequent first. */
export function countFacets(library: ReadableStore, columns: Columns, hits: Bits): SearchResult['facets'] {
  const cases = caseLabels(library);
  const caseCounts = new Uint32Array(Math.max(0, ...cases.keys()) + 1);
  const yearCounts = new Uint32Array(10_000);
  const kindCounts = new Uint32Array(columns.kinds.list.length);
  const custodianCounts = new Uint32Array(columns.custodians.list.length);
  const statusCounts = new Uint32Array(columns.statuses.list.length);
  eachBit(hits, id => {
    addOne(caseCounts, columns.caseOf[id]);
    addOne(yearCounts, Math.floor((columns.firstDayOf[id] ?? 0) / 10_000));
    addOne(kindCounts, columns.kindOf[id]);
    addOne(custodianCounts, columns.custodianOf[id]);
    addOne(statusCounts, columns.statusOf[id]);
  });
  // Exhibits without a date.
  yearCounts[0] = 0;
  const tagCounts: [number, number][] = [];
  for (const [tag, ids] of columns.tagged) {
    let count = 0;
    for (const id of ids) if (hasBit(hits, id)) count += 1;
    tagCounts.push([tag, count]);
  }
  return {
    cases: facetsOf(counted(caseCounts), cases),
    tags: facetsOf(tagCounts, tagLabels(library)),
    kinds: namedFacets(columns.kinds, kindCounts),
    custodians: namedFacets(columns.custodians, custodianCounts),
    years: facetsOf(counted(yearCounts)),
    statuses: namedFacets(columns.statuses, statusCounts),
  };
}

/** Subtle: a place beyond the end, such as a case deleted since, is not counted, as writing there does nothing. */
const addOne = (counts: Uint32Array, place = 0): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

/** The places that were counted, with their counts. */
function counted(counts: Uint32Array): [number, number][] {
  const found: [number, number][] = [];
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] ?? 0;
    if (count > 0) found.push([place, count]);
  }
  return found;
}

function facetsOf(counts: readonly (readonly [number, number])[], labels?: ReadonlyMap<number, string>): Facet[] {
  return ordered(
    counts.flatMap(([value, count]) => {
      const label = labels ? labels.get(value) : String(value);
      return count === 0 || label === undefined ? [] : [{ value: String(value), label, count }];
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
