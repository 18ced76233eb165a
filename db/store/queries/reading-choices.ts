import type { ChatMapping } from '../../../contract/chats.ts';
import { type ReadAs, readAs } from '../../../contract/read-as.ts';
import type { Operation } from '../../change/operation.ts';
import type { ReadableStore } from '../handles.ts';

/** How a person has said that a file is read; undefined when nobody has. */
export function readingChoice(store: ReadableStore, fileId: number): ReadAs | undefined {
  const json = store.value<string>('SELECT choice FROM reading_choices WHERE file_id = ? AND deleted = 0', [fileId]);
  return json === undefined ? undefined : readAs.parse(JSON.parse(json));
}

/** How a person has said that a file is read as a chat. */
export function mappingOf(store: ReadableStore, fileId: number): ChatMapping | undefined {
  const choice = readingChoice(store, fileId);
  return choice?.form === 'strings' ? undefined : choice;
}

/** Says how a file is read. Gives false when it is read so already. */
export function chooseReading(operation: Operation, fileId: number, choice: ReadAs): boolean {
  const known = operation.one<{ id: number; deleted: number }>(
    'SELECT id, deleted FROM reading_choices WHERE file_id = ?',
    [fileId],
  );
  const json = JSON.stringify(choice);
  if (known === undefined) {
    operation.insert('reading_choices', { file_id: fileId, choice: json });
    return true;
  }
  if (known.deleted === 1) operation.restore('reading_choices', known.id);
  return operation.set('reading_choices', known.id, { choice: json }) > 0 || known.deleted === 1;
}

/** Takes away how a file is read. Gives false when nobody has said it. */
export function dropReadingChoice(operation: Operation, fileId: number): boolean {
  const known = operation.value<number>('SELECT id FROM reading_choices WHERE file_id = ? AND deleted = 0', [fileId]);
  if (known === undefined) return false;
  operation.remove('reading_choices', known);
  return true;
}

/** The files whose choice an operation of this device changed, or took back. */
export function filesChosenBy(store: ReadableStore, deviceId: number, seq: number): readonly number[] {
  return store.values<number>(
    `SELECT DISTINCT file_id FROM change JOIN reading_choices ON reading_choices.uid = change.record
     WHERE device = ? AND operation = ? AND noun = 'reading_choices'`,
    [deviceId, seq],
  );
}

/** How other files are read as chats, the newest first, each with the first exhibit that stands of it. */
export function otherMappings(
  store: ReadableStore,
  fileId: number,
  most: number,
): readonly { readonly mapping: ChatMapping; readonly number: string; readonly title: string }[] {
  const rows = store.all<{ choice: string; number: string; title: string }>(
    `SELECT choice, number, title FROM reading_choices JOIN exhibits ON exhibits.id =
       (SELECT min(id) FROM exhibits WHERE exhibits.file_id = reading_choices.file_id AND exhibits.deleted = 0)
     WHERE reading_choices.deleted = 0 AND reading_choices.file_id <> ? AND choice ->> 'form' <> 'strings'
     ORDER BY reading_choices.id DESC LIMIT ?`,
    [fileId, most],
  );
  return rows.flatMap(({ choice, number, title }) => {
    const mapping = readAs.parse(JSON.parse(choice));
    return mapping.form === 'strings' ? [] : [{ mapping, number, title }];
  });
}
