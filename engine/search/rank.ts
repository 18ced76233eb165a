import { fileOf, pageRange } from '../../db/index/page-id.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, hasBit } from './bits.ts';
import type { Columns } from './columns.ts';
import { type Lookup, isQuick, pageMatch } from './lookup.ts';
import type { Condition } from './query.ts';

/** Up to this many exhibits are ranked by bm25; the user will look through no more. */
const mostScored = 1500;
/** Pages that bm25 may look at: about 3 µs each. */
const mostPagesScored = 4000;
/** When even the rarest word is in more files than this, counting such pages would take too long by itself. */
const commonFiles = 8000;
/** Of more exhibits the newest are put in order by how many of their pages match (20 µs each). */
const mostCounted = 60;
/** More matching pages than this do not rank an exhibit higher. */
const mostPagesCounted = 20;

/**
 * The exhibits of a result in the order they are shown: those whose title or number meets the query, then the best
 * by bm25 when they are few, else the newest, of which the first `mostCounted` by the number of matching pages.
 * The order depends on the library and the query alone.
 */
export function rankExhibits(
  search: ReadableStore,
  columns: Columns,
  lookup: Lookup,
  root: Condition | undefined,
  hits: Bits,
  titled: Bits | undefined,
): Uint32Array {
  const first: number[] = [];
  const others: number[] = [];
  for (const id of columns.newestFirst) {
    if (hasBit(hits, id)) (titled && hasBit(titled, id) ? first : others).push(id);
  }
  const match = root && pagesMatch(root);
  if (!match || others.length === 0) return Uint32Array.from([...first, ...others]);
  const scored = others.length <= mostScored && rarestOf(root, lookup) <= commonFiles && isFewPages(search, match);
  const scores = scored ? scoreFiles(search, match) : countPages(search, columns, match, others.slice(0, mostCounted));
  // Subtle: sorting is stable, so equal scores stay newest first.
  const counted = scored ? others.length : mostCounted;
  const scoreOf = (id: number): number => scores.get(columns.fileOf[id] ?? 0) ?? 0;
  const best = others.slice(0, counted).sort((left, right) => scoreOf(right) - scoreOf(left));
  return Uint32Array.from([...first, ...best, ...others.slice(counted)]);
}

const isFewPages = (search: ReadableStore, match: string): boolean =>
  (search.value<number>(
    `SELECT count(*) FROM (SELECT 1 FROM page_words WHERE page_words MATCH ? LIMIT ${mostPagesScored + 1})`,
    [match],
  ) ?? 0) <= mostPagesScored;

/** bm25 of the best page of each file; higher is better. */
function scoreFiles(search: ReadableStore, match: string): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { pages } of search.all<{ pages: string }>(
    `SELECT json_group_array(json_array(rowid, rank)) AS pages FROM page_words WHERE page_words MATCH ?`,
    [match],
  )) {
    for (const [page, rank] of JSON.parse(pages) as [number, number][]) {
      const file = fileOf(page);
      scores.set(file, Math.max(scores.get(file) ?? 0, -rank));
    }
  }
  return scores;
}

/** How many pages of each of these exhibits' files match. */
function countPages(
  search: ReadableStore,
  columns: Columns,
  match: string,
  ids: readonly number[],
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const id of ids) {
    const file = columns.fileOf[id] ?? 0;
    if (scores.has(file)) continue;
    scores.set(
      file,
      search.value<number>(
        `SELECT count(*) FROM (SELECT 1 FROM page_words WHERE page_words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${mostPagesCounted})`,
        [match, ...pageRange(file)],
      ) ?? 0,
    );
  }
  return scores;
}

/**
 * A MATCH expression for the pages that meet as much of the query as the page index answers quickly: denied words and
 * fields are decided for the exhibit, and a beginning would read all words that begin so, for every page again.
 */
function pagesMatch(condition: Condition): string | undefined {
  switch (condition.is) {
    case 'text':
    case 'near':
      return isQuick(condition) ? pageMatch(condition) : undefined;
    case 'all':
    case 'any': {
      const parts = condition.of.map(pagesMatch);
      // Subtle: one side of an OR alone would rank by half of what was asked.
      if (condition.is === 'any' && parts.includes(undefined)) return undefined;
      const known = parts.filter(part => part !== undefined);
      return known.length === 0 ? undefined : `(${known.join(condition.is === 'all' ? ' AND ' : ' OR ')})`;
    }
    default:
      return undefined;
  }
}

/** In how many files the rarest of the words is that a page must have. */
function rarestOf(condition: Condition, lookup: Lookup): number {
  switch (condition.is) {
    case 'text':
    case 'near':
      return isQuick(condition) ? lookup.find(condition).files : Number.POSITIVE_INFINITY;
    case 'all':
      return Math.min(...condition.of.map(part => rarestOf(part, lookup)));
    case 'any':
      return condition.of.reduce((sum, part) => sum + rarestOf(part, lookup), 0);
    default:
      return Number.POSITIVE_INFINITY;
  }
}
