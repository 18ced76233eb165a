import { type ChatMapping, chatMapping } from '../../../contract/chats.ts';
import type { Operation } from '../../change/operation.ts';
import type { ReadableStore } from '../handles.ts';

/** How a person has said that a file is read as a chat; undefined when nobody has. */
export function mappingOf(store: ReadableStore, fileId: number): ChatMapping | undefined {
  const json = store.value<string>('SELECT mapping FROM chat_mappings WHERE file_id = ? AND deleted = 0', [fileId]);
  return json === undefined ? undefined : chatMapping.parse(JSON.parse(json));
}

/** Says how a file is read as a chat. Gives false when it is read so already. */
export function mapFile(operation: Operation, fileId: number, mapping: ChatMapping): boolean {
  const known = operation.value<number>('SELECT id FROM chat_mappings WHERE file_id = ?', [fileId]);
  const json = JSON.stringify(mapping);
  if (known === undefined) {
    operation.insert('chat_mappings', { file_id: fileId, mapping: json });
    return true;
  }
  const wasGone = operation.value<number>('SELECT deleted FROM chat_mappings WHERE id = ?', [known]) === 1;
  if (wasGone) operation.restore('chat_mappings', known);
  return operation.set('chat_mappings', known, { mapping: json }) > 0 || wasGone;
}

/** Takes away how a file is read as a chat. Gives false when nobody has said it. */
export function unmapFile(operation: Operation, fileId: number): boolean {
  const known = operation.value<number>('SELECT id FROM chat_mappings WHERE file_id = ? AND deleted = 0', [fileId]);
  if (known === undefined) return false;
  operation.remove('chat_mappings', known);
  return true;
}

/** The files whose mapping an operation of this device changed, or took back. */
export function filesMappedBy(store: ReadableStore, deviceId: number, seq: number): readonly number[] {
  return store.values<number>(
    `SELECT DISTINCT file_id FROM change JOIN chat_mappings ON chat_mappings.uid = change.record
     WHERE device = ? AND operation = ? AND noun = 'chat_mappings'`,
    [deviceId, seq],
  );
}

/** How other files are read as chats, the newest first, each with the first exhibit that stands of it. */
export function otherMappings(
  store: ReadableStore,
  fileId: number,
  most: number,
): readonly { readonly mapping: ChatMapping; readonly number: string; readonly title: string }[] {
  const rows = store.all<{ mapping: string; number: string; title: string }>(
    `SELECT mapping, number, title FROM chat_mappings JOIN exhibits ON exhibits.id =
       (SELECT min(id) FROM exhibits WHERE exhibits.file_id = chat_mappings.file_id AND exhibits.deleted = 0)
     WHERE chat_mappings.deleted = 0 AND chat_mappings.file_id <> ? ORDER BY chat_mappings.id DESC LIMIT ?`,
    [fileId, most],
  );
  return rows.map(row => ({ ...row, mapping: chatMapping.parse(JSON.parse(row.mapping)) }));
}
