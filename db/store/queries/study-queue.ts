import { pageId } from '../../index/page-id.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';

/** A file whose text is to be gone through. */
export type Unstudied = {
  readonly fileId: number;
  readonly textRev: number;
  /** 0 when it never was. */
  readonly studiedRev: number;
};

/** Files whose text is to be gone through, after that one, in the order of their ids. */
export function unstudiedAfter(text: ReadableStore, fileId: number, count: number): readonly Unstudied[] {
  return text.all<Unstudied>(
    `SELECT file_id AS fileId, text_rev AS textRev, studied_rev AS studiedRev FROM file_texts
     WHERE studied_rev <> text_rev AND file_id > ? ORDER BY file_id LIMIT ?`,
    [fileId, count],
  );
}

export function countUnstudied(text: ReadableStore): number {
  return text.value<number>('SELECT count(*) FROM file_texts WHERE studied_rev <> text_rev AND file_id > 0') ?? 0;
}

/** Says that the text of a file was gone through at this revision. */
export function markStudied(text: WritableStore, fileId: number, textRev: number): void {
  text.run('UPDATE file_texts SET studied_rev = ? WHERE file_id = ?', [textRev, fileId]);
}

/** Has everything gone through again when another version of the program did it. */
export function demandVersion(text: WritableStore, version: string): void {
  if (text.value<string>('SELECT version FROM study') === version) return;
  text.run('UPDATE file_texts SET studied_rev = 0');
  text.run('UPDATE study SET version = ?', [version]);
}

/** Pages of a file whose languages are told: enough of a long book, and no call takes long. */
const pagesTold = 2_000;

/** The languages of a file's pages with how many there are of each; those that are not known left out. */
export function languagesOf(
  text: ReadableStore,
  fileId: number,
): readonly { readonly language: string; readonly pages: number }[] {
  return text.all(
    `SELECT language, count(*) AS pages FROM pages WHERE id BETWEEN ? AND ? AND language <> ''
     GROUP BY language ORDER BY pages DESC, language`,
    [pageId(fileId, 1), pageId(fileId, pagesTold)],
  );
}
