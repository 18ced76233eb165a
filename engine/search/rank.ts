import { fileOf, pageRange } from '../../db/index/page-id.ts';
import { isOneWord } from '../../db/index/terms.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, hasBit } from './bits.ts';
import type { Columns } from './columns.ts';
import { type Lookup, isQuick, pageMatch } from './lookup.ts';
import type { Condition } from './query.ts';

/** Up to this many exhibits are all ranked; the user will look through no more. */
const mostRanked = 1500;
/**
 * bm25 reads the whole list of each word to weigh it, whatever else is asked, and 3 µs a page. So it is for words in
 * at most so many files, on at most so many pages.
 */
const mostWeighed = 3000;
const mostPagesWeighed = 4000;
/** Matching pages that are counted, file by file, for exhibits that bm25 is not for: 0.5 µs each. */
const mostPagesSorted = 10_000;
/** Of more exhibits the newest are put in order by how many of their pages match (20 µs each). */
const mostCounted = 60;
/** More matching pages than this do not rank an exhibit higher. */
const mostPagesCounted = 20;

/**
 * The exhibits of a result in the order they are shown: those whose title or number meets the query, then the others.
 * When these are few, the best by bm25 come first, or, where that would take too long, those with the most pages that
 * match; of many, the newest, with the first `mostCounted` of them by pages.
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
  const all = others.length <= mostRanked ? scoreAll(search, lookup, root, match) : undefined;
  const ranked = all ? others.length : mostCounted;
  const scores = all ?? countPagesOf(search, columns, match, others.slice(0, ranked));
  const scoreOf = (id: number): number => scores.get(columns.fileOf[id] ?? 0) ?? 0;
  // Subtle: sorting is stable, so equal scores stay newest first.
  const best = others.slice(0, ranked).sort((left, right) => scoreOf(right) - scoreOf(left));
  return Uint32Array.from([...first, ...best, ...others.slice(ranked)]);
}

type Scores = ReadonlyMap<number, number>;

/** Scores of all files with matching pages; undefined when there are too many pages to look at. */
function scoreAll(search: ReadableStore, lookup: Lookup, root: Condition, match: string): Scores | undefined {
  const only = root.is === 'text' || root.is === 'near' ? lookup.find(root).pageCounts : undefined;
  if (only) return only;
  return areRare(root, lookup) ? weighFiles(search, match) : countPages(search, match);
}

/** bm25 of the best page of each file; higher is better. Undefined when there are too many pages. */
function weighFiles(search: ReadableStore, match: string): Scores | undefined {
  const pages = JSON.parse(
    search.value<string>(
      `SELECT json_group_array(json_array(rowid, rank)) FROM
         (SELECT rowid, rank FROM page_words WHERE page_words MATCH ? LIMIT ${mostPagesWeighed + 1})`,
      [match],
    ) ?? '[]',
  ) as [number, number][];
  if (pages.length > mostPagesWeighed) return undefined;
  const scores = new Map<number, number>();
  for (const [page, rank] of pages) {
    const file = fileOf(page);
    scores.set(file, Math.max(scores.get(file) ?? 0, -rank));
  }
  return scores;
}

/** How many pages of each file match; undefined when there are too many. */
function countPages(search: ReadableStore, match: string): Scores | undefined {
  const files = JSON.parse(
    search.value<string>(
      `SELECT json_group_array(json_array(file, pages)) FROM (SELECT file, count(*) AS pages FROM
         (SELECT rowid >> 16 AS file FROM page_words WHERE page_words MATCH ? LIMIT ${mostPagesSorted + 1}) GROUP BY 1)`,
      [match],
    ) ?? '[]',
  ) as [number, number][];
  return files.reduce((sum, [, pages]) => sum + pages, 0) > mostPagesSorted ? undefined : new Map(files);
}

/** True when every word that ranks is a single one in few files. */
function areRare(condition: Condition, lookup: Lookup): boolean {
  switch (condition.is) {
    case 'text':
      return !isQuick(condition) || (isOneWord(condition.term) && lookup.find(condition).files <= mostWeighed);
    case 'near':
      return false;
    case 'all':
    case 'any':
      return condition.of.every(part => areRare(part, lookup));
    default:
      return true;
  }
}

/** How many pages of each of these exhibits' files match. */
function countPagesOf(search: ReadableStore, columns: Columns, match: string, ids: readonly number[]): Scores {
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
