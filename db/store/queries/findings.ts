import { pageId, pageRange } from '../../index/page-id.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';

/** What was found on one page: see engine/extract/study. */
export type FoundOnPage = {
  readonly number: number;
  readonly language: string;
  readonly found: readonly {
    readonly kind: string;
    readonly key: string;
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
};

/** Enters what was found in the text of a file, in the place of what was found before. Cases count it when they are told to. */
export function enterFindings(text: WritableStore, fileId: number, pages: readonly FoundOnPage[]): void {
  dropFindings(text, fileId);
  for (const { number, language, found } of pages) {
    const page = pageId(fileId, number);
    text.run('UPDATE pages SET language = ? WHERE id = ?', [language, page]);
    for (const { kind, key, value, start, end } of found)
      text.run('INSERT OR IGNORE INTO found_passages (page_id, start, stop, value_id) VALUES (?, ?, ?, ?)', [
        page,
        start,
        end,
        valueId(text, kind, key, value),
      ]);
  }
}

function valueId(text: WritableStore, kind: string, key: string, value: string): number {
  return (
    text.value<number>('SELECT id FROM found_values WHERE kind = ? AND key = ?', [kind, key]) ??
    text.run('INSERT INTO found_values (kind, key, value) VALUES (?, ?, ?)', [kind, key, value]).id
  );
}

/** Forgets what was found in a file, and no case counts it any more. */
export function dropFindings(text: WritableStore, fileId: number): void {
  for (const caseId of casesCounting(text, fileId)) uncountFile(text, fileId, caseId);
  text.run('DELETE FROM found_passages WHERE page_id BETWEEN ? AND ?', pageRange(fileId));
}

export function casesCounting(text: ReadableStore, fileId: number): readonly number[] {
  return text.values<number>('SELECT case_id FROM counted_files WHERE file_id = ?', [fileId]);
}

/** Counts what was found in a file in a case that has it. */
export function countFile(text: WritableStore, fileId: number, caseId: number): void {
  if (text.run('INSERT OR IGNORE INTO counted_files (file_id, case_id) VALUES (?, ?)', [fileId, caseId]).changes === 0)
    return;
  text.run(
    `INSERT INTO found_in_cases (case_id, value_id, kind, exhibits, passages)
     SELECT ?, value_id, kind, 1, count(*) FROM found_passages JOIN found_values ON found_values.id = value_id
     WHERE page_id BETWEEN ? AND ? GROUP BY value_id
     ON CONFLICT (case_id, value_id) DO UPDATE SET exhibits = exhibits + 1, passages = passages + excluded.passages`,
    [caseId, ...pageRange(fileId)],
  );
}

/** Counts it no more. */
export function uncountFile(text: WritableStore, fileId: number, caseId: number): void {
  if (text.run('DELETE FROM counted_files WHERE file_id = ? AND case_id = ?', [fileId, caseId]).changes === 0) return;
  for (const { valueId: id, passages } of text.all<{ valueId: number; passages: number }>(
    'SELECT value_id AS valueId, count(*) AS passages FROM found_passages WHERE page_id BETWEEN ? AND ? GROUP BY value_id',
    pageRange(fileId),
  )) {
    text.run(
      'UPDATE found_in_cases SET exhibits = exhibits - 1, passages = passages - ? WHERE case_id = ? AND value_id = ?',
      [passages, caseId, id],
    );
    text.run('DELETE FROM found_in_cases WHERE case_id = ? AND value_id = ? AND exhibits <= 0', [caseId, id]);
  }
}

/** Files from one id to before another one, and the cases that count them. */
export function countedBetween(
  text: ReadableStore,
  from: number,
  to: number,
): readonly { readonly fileId: number; readonly caseId: number }[] {
  return text.all('SELECT file_id AS fileId, case_id AS caseId FROM counted_files WHERE file_id >= ? AND file_id < ?', [
    from,
    to,
  ]);
}
