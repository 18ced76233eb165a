import type { Operation } from '../../change/operation.ts';
import type { ReadableStore } from '../handles.ts';

/** A text that a person put in the place of what a machine read on a page; null when it was taken away again. */
export type PageCorrection = { readonly fileId: number; readonly page: number; readonly text: string | null };

const select = 'SELECT file_id AS fileId, page, iif(deleted, NULL, text) AS text FROM page_corrections';

/** All corrections that stand, or those of one file. */
export function corrections(store: ReadableStore, fileId?: number): readonly PageCorrection[] {
  return fileId === undefined
    ? store.all<PageCorrection>(`${select} WHERE deleted = 0`)
    : store.all<PageCorrection>(`${select} WHERE deleted = 0 AND file_id = ?`, [fileId]);
}

export function correctionById(store: ReadableStore, id: number): PageCorrection | undefined {
  return store.one<PageCorrection>(`${select} WHERE id = ?`, [id]);
}

/** Puts a text in the place of what a machine read on a page, or with null takes it away again. */
export function correctPage(operation: Operation, fileId: number, page: number, text: string | null): void {
  const known = operation.value<number>('SELECT id FROM page_corrections WHERE file_id = ? AND page = ?', [
    fileId,
    page,
  ]);
  if (text === null) {
    if (known !== undefined) operation.remove('page_corrections', known);
  } else if (known === undefined) operation.insert('page_corrections', { file_id: fileId, page, text });
  else {
    operation.restore('page_corrections', known);
    operation.set('page_corrections', known, { text });
  }
}
