import { type Term, isOneWord, nearMatch, phraseMatch, recordMatch, wordMatches } from '../../db/index/terms.ts';
import { pageRange } from '../../db/index/page-id.ts';
import { recordOf } from '../../db/index/record-words.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, eitherBits, hasBit, noBits, setBit } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Condition } from './query.ts';

/** A condition that the index answers. */
export type IndexedCondition = Extract<Condition, { is: 'text' | 'near' }>;

/** Where the words of one condition are. */
export type Found = {
  /** Exhibits that have it for certain, in their text or their title. */
  readonly sure: Bits;
  /** Exhibits that may have it: all that do, and some that have the words but not in this order. */
  readonly maybe: Bits;
  /** Exhibits that have it in their number, title, file name or description. */
  readonly titled: Bits;
  /** Exhibits that have it, or may have it, in their text. */
  readonly inText: Bits;
  /** Row ids of notes, facts, entities and conflicts that have it. */
  readonly records: ReadonlySet<number>;
  /** How many files may have it: how common it is. */
  readonly files: number;
  /** On how many pages of each file it is, when that came to light. */
  readonly pageCounts?: ReadonlyMap<number, number> | undefined;
  /** True when the exhibit has it. Reads the index of one file at most. */
  has(exhibitId: number): boolean;
};

export type Lookup = {
  find(condition: IndexedCondition): Found;
  /** Reads the page index to the end for this condition, so that afterwards it is found exactly. */
  settle(condition: IndexedCondition): void;
};

/** Up to this many files that have the words of a phrase, the page index is read for it at once: some 30 ms. */
const settledUpTo = 20_000;
/**
 * In more files the words are among the commonest. Of such phrases those that most files have ("of the") are asked
 * about exhibit by exhibit, which is then quick; for the others that would be slow, as FTS5 looks for the first page
 * in the whole index before it goes to the file asked for. So a few files are tried.
 */
const tried = 20;
const mostlyThere = 15;
/** How many answers are kept, for the words before the one being typed. */
const mostKept = 48;

type Kept = { found: Found; settle(): void };

/** Finds words in the index as it is now; what was found is kept while index and exhibits stay as they are. */
export function createLookup(search: ReadableStore, mostSettled = settledUpTo): (columns: Columns) => Lookup {
  const kept = new Map<string, Kept>();
  let seen = '';
  let seenColumns: Columns['newestFirst'] | undefined;

  return columns => {
    // Both count commits: the first those of other connections, the second those of this one.
    const now = `${search.value<number>('PRAGMA data_version')} ${search.value<number>('SELECT total_changes()')}`;
    if (now !== seen || columns.newestFirst !== seenColumns) kept.clear();
    seen = now;
    seenColumns = columns.newestFirst;
    // Subtle: never during a search, which asks for each of its words again and again.
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);

    const lookUp = (condition: IndexedCondition): Kept => {
      const key = pageMatch(condition);
      const before = kept.get(key);
      const entry = before ?? find(search, columns, condition, mostSettled);
      kept.delete(key);
      kept.set(key, entry);
      return entry;
    };
    return {
      find: condition => lookUp(condition).found,
      settle: condition => lookUp(condition).settle(),
    };
  };
}

/** False for what ends in the beginning of a word, which the page index can only answer by merging many lists. */
export const isQuick = (condition: IndexedCondition): boolean => termsOf(condition).every(term => !term.open);

/** The terms of a condition, in the order written. */
export const termsOf = (condition: IndexedCondition): Term[] =>
  condition.is === 'text' ? [condition.term] : [condition.left.term, condition.right.term];

/** The MATCH expression that finds the condition on pages. */
export const pageMatch = (condition: IndexedCondition): string =>
  condition.is === 'text'
    ? phraseMatch(condition.term)
    : nearMatch(condition.left.term, condition.right.term, condition.distance);

function find(search: ReadableStore, columns: Columns, condition: IndexedCondition, mostSettled: number): Kept {
  const room = columns.live.length * 32;
  const { titled, records } = findRecords(search, condition, room);
  const words = termsOf(condition).flatMap(wordMatches);
  const files = idsOf(
    search,
    'SELECT json_group_array(rowid) FROM file_words WHERE file_words MATCH ?',
    words.join(' AND '),
  );
  const onPage = (fileId: number): boolean =>
    search.value<number>('SELECT 1 FROM page_words WHERE page_words MATCH ? AND rowid BETWEEN ? AND ? LIMIT 1', [
      pageMatch(condition),
      ...pageRange(fileId),
    ]) === 1;

  const certain = (ids: readonly number[], pageCounts?: ReadonlyMap<number, number>): Found => {
    const inText = exhibitsOfFiles(columns, ids, room);
    const sure = eitherBits(titled, inText);
    const has = (id: number): boolean => hasBit(sure, id);
    return { sure, maybe: sure, titled, inText, records, files: files.length, pageCounts, has };
  };
  const inOrder = condition.is === 'near' || !isOneWord(condition.term);
  if (!inOrder || files.length === 0) return { found: certain(files), settle: () => undefined };

  const countPages = (): Map<number, number> =>
    new Map(
      JSON.parse(
        search.value<string>(
          `SELECT json_group_array(json_array(file, pages)) FROM
             (SELECT rowid >> 16 AS file, count(*) AS pages FROM page_words WHERE page_words MATCH ? GROUP BY 1)`,
          [pageMatch(condition)],
        ) ?? '[]',
      ) as [number, number][],
    );
  const isMostlyThere = (): boolean => files.slice(-tried).filter(onPage).length >= mostlyThere;
  // Subtle: an unfinished word is merged from many lists, for each question anew, so it is asked about once.
  if (files.length <= mostSettled || !isQuick(condition) || !isMostlyThere()) {
    const pageCounts = countPages();
    return { found: certain([...pageCounts.keys()], pageCounts), settle: () => undefined };
  }

  const asked = new Map<number, boolean>();
  let settled: ReadonlyMap<number, number> | undefined;
  const inText = exhibitsOfFiles(columns, files, room);
  const maybe = eitherBits(titled, inText);
  const has = (id: number): boolean => {
    if (hasBit(titled, id) || !hasBit(maybe, id)) return hasBit(titled, id);
    const file = columns.fileOf[id] ?? 0;
    const answer = settled?.has(file) ?? asked.get(file) ?? onPage(file);
    asked.set(file, answer);
    return answer;
  };
  // Subtle: what is settled later only makes `has` quick. Were it counted too, the same search would be ranked
  // differently before and after.
  return {
    found: { sure: titled, maybe, titled, inText, records, files: files.length, has },
    settle: () => {
      settled ??= countPages();
    },
  };
}

function findRecords(
  search: ReadableStore,
  condition: IndexedCondition,
  room: number,
): { titled: Bits; records: Set<number> } {
  const titled = noBits(room);
  const records = new Set<number>();
  const match = condition.is === 'text' ? recordMatch(condition.term) : pageMatch(condition);
  for (const row of idsOf(
    search,
    'SELECT json_group_array(rowid) FROM record_words WHERE record_words MATCH ?',
    match,
  )) {
    const record = recordOf(row);
    if (record?.kind === 'exhibit') setBit(titled, record.id);
    else records.add(row);
  }
  return { titled, records };
}

/** Subtle: one JSON text crosses from SQLite some ten times quicker than as many rows. */
const idsOf = (search: ReadableStore, sql: string, match: string): number[] =>
  JSON.parse(search.value<string>(sql, [match]) ?? '[]') as number[];

function exhibitsOfFiles({ fileOf, size }: Columns, files: readonly number[], room: number): Bits {
  const bits = noBits(room);
  let highest = 0;
  for (const id of files) if (id > highest) highest = id;
  // A byte for each file is quicker to look at than a bit, and this is looked at for every exhibit.
  const wanted = new Uint8Array(highest + 1);
  for (const id of files) wanted[id] = 1;
  if (files.length > 0) for (let id = 1; id < size; id++) if (wanted[fileOf[id] ?? 0] === 1) setBit(bits, id);
  return bits;
}
