import type { ReadableStore } from '../handles.ts';

/** An exhibit as a list of places names it. */
export type NamedExhibit = {
  readonly id: number;
  readonly fileId: number;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
};

/** The exhibits of a case that are made of these files, by file. */
export function exhibitsOfFiles(
  store: ReadableStore,
  caseId: number,
  fileIds: Iterable<number>,
): ReadonlyMap<number, NamedExhibit> {
  const rows = store.all<NamedExhibit>(
    `SELECT exhibits.id, file_id AS fileId, number, title, kind FROM exhibits JOIN files ON files.id = file_id
     WHERE file_id IN (SELECT value FROM json_each(?)) AND case_id = ? AND deleted = 0`,
    [JSON.stringify([...new Set(fileIds)]), caseId],
  );
  return new Map(rows.map(row => [row.fileId, row]));
}
