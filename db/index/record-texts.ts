import type { ReadableStore } from '../store/handles.ts';
import type { RecordKind } from './record-words.ts';

/** What is searched of each kind of record. An empty line parts the fields, so that no phrase runs from one to the next. */
const gap = `char(10, 10)`;
const sources: Readonly<Record<RecordKind, string>> = {
  exhibit: `SELECT id, concat_ws(${gap}, number, title, file_name, description) AS text FROM exhibits`,
  note: `SELECT id, concat_ws(${gap}, title, text) AS text FROM notes`,
  fact: `SELECT id, concat_ws(${gap}, text, date_text) AS text FROM facts`,
  entity: `SELECT id, concat_ws(${gap}, name, replace(aliases, char(10), ${gap}), role, description,
    (SELECT group_concat(concat_ws(' ', value, remark), ${gap}) FROM (SELECT value, remark FROM identifiers
      WHERE entity_id = entities.id AND deleted = 0 ORDER BY id))) AS text FROM entities`,
  conflict: `SELECT id, concat_ws(${gap}, claim, reason,
    (SELECT group_concat(concat_ws(${gap}, value, remark), ${gap}) FROM (SELECT value, remark FROM conflict_values
      WHERE conflict_id = conflicts.id AND deleted = 0 ORDER BY id))) AS text FROM conflicts`,
  // The words that are marked are found on their page already.
  highlight: 'SELECT id, comment AS text FROM highlights',
};

/** The searched text of one record; undefined when it does not exist or is deleted. */
export function recordText(library: ReadableStore, kind: RecordKind, id: number): string | undefined {
  return library.one<{ text: string }>(`${sources[kind]} WHERE deleted = 0 AND id = ?`, [id])?.text;
}

/** All records of a kind with their searched text, by id. */
export function eachRecordText(
  library: ReadableStore,
  kind: RecordKind,
): IterableIterator<{ id: number; text: string }> {
  return library.each(`${sources[kind]} WHERE deleted = 0 ORDER BY id`);
}
