import { dropLikeness } from './alike.ts';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { pageId, pageOf, pageRange } from '../../index/page-id.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';
import { dropFindings } from './findings.ts';

export type StoredPage = {
  readonly number: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Files that the page names as going with what it says, as written. */
  readonly files?: readonly string[] | undefined;
};
type Row = {
  readonly id: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly text: Buffer;
};

/** Removes all text of a file and what was found in it; what was recognised on its pages is kept for when it is read anew. */
export function clearText(text: WritableStore, fileId: number): void {
  text.run('DELETE FROM file_texts WHERE file_id = ?', [fileId]);
  dropFindings(text, fileId);
  dropLikeness(text, fileId);
  text.run('DELETE FROM pages WHERE id BETWEEN ? AND ?', pageRange(fileId));
  text.run('DELETE FROM page_files WHERE id BETWEEN ? AND ?', pageRange(fileId));
}

/** Subtle: pages that are there are replaced, since what was written beside a failing neighbour is written once more. */
export function addPages(text: WritableStore, fileId: number, pages: Iterable<StoredPage>): void {
  for (const page of pages) {
    const id = pageId(fileId, page.number);
    text.run('INSERT OR REPLACE INTO pages (id, label, width, height, text, length) VALUES (?, ?, ?, ?, ?, ?)', [
      id,
      page.label,
      page.width,
      page.height,
      packText(page.text),
      page.text.length,
    ]);
    page.files?.forEach((name, position) => {
      text.run('INSERT OR REPLACE INTO page_files (id, position, name) VALUES (?, ?, ?)', [id, position, name]);
    });
  }
}

/** The files that the pages of a file, or one of them, name as going with what they say; in order. */
export function pageFiles(
  text: ReadableStore,
  fileId: number,
  page?: number,
): readonly { readonly page: number; readonly name: string }[] {
  const range = page === undefined ? pageRange(fileId) : [pageId(fileId, page), pageId(fileId, page)];
  return text
    .all<{ id: number; name: string }>(
      'SELECT id, name FROM page_files WHERE id BETWEEN ? AND ? ORDER BY id, position',
      range,
    )
    .map(({ id, name }) => ({ page: pageOf(id), name }));
}

/** Declares the text of a file whole. Until then nobody sees it. */
export function completeText(
  text: WritableStore,
  fileId: number,
  textRev: number,
  reader: string,
  pages: number,
): void {
  text.run('INSERT OR REPLACE INTO file_texts (file_id, text_rev, reader, page_count) VALUES (?, ?, ?, ?)', [
    fileId,
    textRev,
    reader,
    pages,
  ]);
}

/** Says which revision the text of a file is, when some of its pages have changed. */
export function setTextRev(text: WritableStore, fileId: number, textRev: number): void {
  text.run('UPDATE file_texts SET text_rev = ? WHERE file_id = ?', [textRev, fileId]);
}

export function onePage(
  text: ReadableStore,
  fileId: number,
  page: number,
): (StoredPage & { readonly origin: 'embedded' | 'ocr' }) | undefined {
  const row = text.one<Row & { origin: 'embedded' | 'ocr' }>(
    'SELECT id, origin, label, width, height, text FROM pages WHERE id = ?',
    [pageId(fileId, page)],
  );
  return row && { ...pageFrom(row), origin: row.origin };
}

/** The label of one page; '' when it has none. */
export const pageLabel = (text: ReadableStore, fileId: number, page: number): string =>
  text.value<string>('SELECT label FROM pages WHERE id = ?', [pageId(fileId, page)]) ?? '';

/** The labels of a file's pages, in order. */
export function pageLabels(text: ReadableStore, fileId: number): readonly string[] {
  return text.values<string>('SELECT label FROM pages WHERE id BETWEEN ? AND ? ORDER BY id', pageRange(fileId));
}

/** Characters of the text of a file. */
export const textLength = (text: ReadableStore, fileId: number): number =>
  text.value<number>('SELECT total(length) FROM pages WHERE id BETWEEN ? AND ?', pageRange(fileId)) ?? 0;

/** The pages of a file one by one, in order. */
export function* pagesOf(text: ReadableStore, fileId: number): Generator<StoredPage> {
  for (const row of text.each<Row>(
    'SELECT id, label, width, height, text FROM pages WHERE id BETWEEN ? AND ? ORDER BY id',
    pageRange(fileId),
  ))
    yield pageFrom(row);
}

/** The pages of a file after one of its numbers, in order, at most that many. */
export function somePages(text: ReadableStore, fileId: number, after: number, count: number): readonly StoredPage[] {
  const [, last] = pageRange(fileId);
  return text
    .all<Row>('SELECT id, label, width, height, text FROM pages WHERE id > ? AND id <= ? ORDER BY id LIMIT ?', [
      pageId(fileId, after),
      last,
      count,
    ])
    .map(pageFrom);
}

function pageFrom(row: Row): StoredPage {
  return {
    number: pageOf(row.id),
    label: row.label,
    width: row.width,
    height: row.height,
    text: unpackText(row.text),
  };
}

export const packText = (text: string): Buffer => zstdCompressSync(Buffer.from(text, 'utf8'));
export const unpackText = (packed: Uint8Array): string => zstdDecompressSync(packed).toString('utf8');
