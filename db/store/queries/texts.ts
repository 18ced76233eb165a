import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ReadableStore, WritableStore } from '../handles.ts';

/** A page's id in text.db and in the index. Its number has 16 bits, so a file has at most 65,535 pages. */
export const pageId = (fileId: number, page: number): number => fileId * 65_536 + page;

export type StoredPage = { readonly number: number; readonly label: string; readonly width: number; readonly height: number; readonly text: string };
type Row = { readonly id: number; readonly label: string; readonly width: number; readonly height: number; readonly text: Buffer };

/** Removes all text of a file. */
export function clearText(text: WritableStore, fileId: number): void {
  text.run('DELETE FROM file_texts WHERE file_id = ?', [fileId]);
  text.run('DELETE FROM pages WHERE id BETWEEN ? AND ?', [BigInt(pageId(fileId, 0)), BigInt(pageId(fileId, 65_535))]);
}

export function addPages(text: WritableStore, fileId: number, pages: Iterable<StoredPage>): void {
  for (const page of pages)
    text.run('INSERT INTO pages (id, label, width, height, text, length) VALUES (?, ?, ?, ?, ?, ?)', [
      pageId(fileId, page.number), page.label, page.width, page.height, zstdCompressSync(Buffer.from(page.text, 'utf8')), page.text.length,
    ]);
}

/** Declares the text of a file whole. Until then nobody sees it. */
export function completeText(text: WritableStore, fileId: number, textRev: number, reader: string, pages: number): void {
  text.run('INSERT INTO file_texts (file_id, text_rev, reader, page_count) VALUES (?, ?, ?, ?)', [fileId, textRev, reader, pages]);
}

export function onePage(text: ReadableStore, fileId: number, page: number): (StoredPage & { readonly origin: 'embedded' | 'ocr' }) | undefined {
  const row = text.one<Row & { origin: 'embedded' | 'ocr' }>('SELECT id, origin, label, width, height, text FROM pages WHERE id = ?', [pageId(fileId, page)]);
  return row && { ...pageFrom(row), origin: row.origin };
}

/** The pages of a file one by one, in order. */
export function* pagesOf(text: ReadableStore, fileId: number): Generator<StoredPage> {
  for (const row of text.each<Row>('SELECT id, label, width, height, text FROM pages WHERE id BETWEEN ? AND ? ORDER BY id', [
    BigInt(pageId(fileId, 0)), BigInt(pageId(fileId, 65_535)),
  ]))
    yield pageFrom(row);
}

function pageFrom(row: Row): StoredPage {
  return { number: row.id % 65_536, label: row.label, width: row.width, height: row.height, text: zstdDecompressSync(row.text).toString('utf8') };
}
