import type { ReadableStore, WritableStore } from '../store/handles.ts';
import { pageId, pageRange } from './page-id.ts';
import { TOKENIZER, eachToken, markBeginnings } from './tokens.ts';

/** The text of one page as it is indexed. */
export type IndexedPage = { readonly number: number; readonly text: string };

/**
 * Puts the pages of a file into both indexes and notes the revision; what was there of this file goes first.
 * Pages are read one at a time; of the whole file only its distinct words are held. Part of the caller's transaction.
 */
export function indexFile(search: WritableStore, fileId: number, textRev: number, pages: Iterable<IndexedPage>): void {
  removeFile(search, fileId);
  const words = new Set<string>();
  addPageWords(search, fileId, pages, words);
  writeFile(search, fileId, textRev, words);
}

/**
 * Begins to index a file whose text is too long for one transaction: what was there of it goes, and `addPageWords` and at
 * last `endFile` follow. Until then it counts as indexed before any revision, so that one that is cut short is indexed anew.
 */
export function beginFile(search: WritableStore, fileId: number): void {
  removeFile(search, fileId);
  search.run('INSERT INTO indexed (file_id, text_rev, tokenizer) VALUES (?, 0, ?)', [fileId, TOKENIZER]);
}

/** Whether a file has been begun and not ended. It has not when its text was changed, and indexed whole, in between. */
export const isBegun = (search: ReadableStore, fileId: number): boolean =>
  search.value('SELECT 1 FROM indexed WHERE file_id = ? AND text_rev = 0', [fileId]) !== undefined;

/** Ends a file that was begun, with the distinct words of all its pages. */
export function endFile(search: WritableStore, fileId: number, textRev: number, words: ReadonlySet<string>): void {
  search.run('DELETE FROM indexed WHERE file_id = ?', [fileId]);
  writeFile(search, fileId, textRev, words);
}

/** The distinct words of pages. */
export function wordsOfPages(pages: Iterable<IndexedPage>): Set<string> {
  const words = new Set<string>();
  for (const page of pages) eachToken(page.text.normalize('NFC'), token => words.add(token));
  return words;
}

/**
 * Puts some pages of a file that is indexed in the place of what was there of them. `words` has the words of all its
 * other pages and gets those of these: so that a file whose pages become known one by one is not read whole each time.
 * Part of the caller's transaction.
 */
export function indexPages(
  search: WritableStore,
  fileId: number,
  textRev: number,
  pages: readonly IndexedPage[],
  words: Set<string>,
): void {
  search.run('DELETE FROM indexed WHERE file_id = ?', [fileId]);
  search.run('DELETE FROM file_words WHERE rowid = ?', [BigInt(fileId)]);
  for (const { number } of pages) search.run('DELETE FROM page_words WHERE rowid = ?', [pageId(fileId, number)]);
  addPageWords(search, fileId, pages, words);
  writeFile(search, fileId, textRev, words);
}

/** Adds pages to a file that was begun; `words` gets their distinct words. */
export function addPageWords(
  search: WritableStore,
  fileId: number,
  pages: Iterable<IndexedPage>,
  words: Set<string>,
): void {
  for (const page of pages) {
    const tokens: string[] = [];
    eachToken(page.text.normalize('NFC'), token => tokens.push(token));
    if (tokens.length === 0) continue;
    for (const token of tokens) words.add(token);
    search.run('INSERT INTO page_words (rowid, body) VALUES (?, ?)', [pageId(fileId, page.number), tokens.join(' ')]);
  }
}

function writeFile(search: WritableStore, fileId: number, textRev: number, words: ReadonlySet<string>): void {
  if (words.size > 0) {
    const marks = new Set<string>();
    for (const word of words) markBeginnings(word, marks);
    const body = `${[...words].join(' ')} ${[...marks].join(' ')}`;
    search.run('INSERT INTO file_words (rowid, body) VALUES (?, ?)', [BigInt(fileId), body]);
  }
  search.run('INSERT INTO indexed (file_id, text_rev, tokenizer) VALUES (?, ?, ?)', [fileId, textRev, TOKENIZER]);
}

/** Takes a file out of both indexes. Nothing happens when it is not in them. Part of the caller's transaction. */
export function removeFile(search: WritableStore, fileId: number): void {
  const { changes } = search.run('DELETE FROM indexed WHERE file_id = ?', [fileId]);
  if (changes === 0) return;
  search.run('DELETE FROM file_words WHERE rowid = ?', [BigInt(fileId)]);
  search.run('DELETE FROM page_words WHERE rowid BETWEEN ? AND ?', pageRange(fileId));
}

/** What must be done to make the index agree with the library. */
export type PendingFiles = {
  readonly index: readonly { readonly fileId: number; readonly textRev: number }[];
  readonly remove: readonly number[];
};

/**
 * Compares what library.db asks for with what search.db holds. The two never commit together, so this is asked
 * whenever a library is opened: files whose text is newer than the index or was indexed by older rules, and files
 * that are indexed though the library has no text of them.
 */
export function pendingFiles(library: ReadableStore, search: ReadableStore): PendingFiles {
  const held = new Map<number, number>();
  for (const row of search.all<{ file_id: number; text_rev: number; tokenizer: number }>(
    'SELECT file_id, text_rev, tokenizer FROM indexed',
  ))
    held.set(row.file_id, row.tokenizer === TOKENIZER ? row.text_rev : -1);
  const index: { fileId: number; textRev: number }[] = [];
  for (const file of library.all<{ id: number; text_rev: number }>(
    'SELECT id, text_rev FROM files WHERE text_rev > 0 ORDER BY id',
  )) {
    if (held.get(file.id) !== file.text_rev) index.push({ fileId: file.id, textRev: file.text_rev });
    held.delete(file.id);
  }
  return { index, remove: [...held.keys()] };
}
