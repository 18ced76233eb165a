import type { SearchResult } from '../../contract/search.ts';
import type { Bits } from './bits.ts';
import type { Query } from './query.ts';

/** A result as it was when its first part was asked for; the parts that follow come from the same. */
export type Result = Pick<SearchResult, 'total' | 'totalIsExact' | 'facets' | 'records'> & {
  readonly asked: string;
  readonly query: Query;
  readonly certain: Bits;
  readonly order: Uint32Array;
};

/** How many results can be leafed through at the same time without being made anew; 400 kB each at most. */
const mostResults = 8;

/** Keeps the newest results by a name that their cursors carry. */
export function keptResults(): { get(id: string): Result | undefined; keep(result: Result): string } {
  const kept = new Map<string, Result>();
  // A cursor from an earlier run must not point to a result of this one.
  const run = Math.random().toString(36).slice(2, 10);
  let count = 0;
  return {
    get: id => kept.get(id),
    keep(result) {
      const id = `${run}${(count++).toString(36)}`;
      kept.set(id, result);
      const [oldest] = kept.keys();
      if (kept.size > mostResults && oldest !== undefined) kept.delete(oldest);
      return id;
    },
  };
}
