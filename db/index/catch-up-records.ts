import type { ReadableStore, WritableStore } from '../store/handles.ts';
import { eachRecordText, recordText } from './record-texts.ts';
import { type RecordKind, indexRecord, recordKinds, removeRecord } from './record-words.ts';
import { TOKENIZER } from './tokens.ts';

/** More changes than this are not followed one by one: indexing every record anew is then as quick. */
const mostFollowed = 20_000;

/** For each noun of the history that shows in a searched text: its kind, and how to get from its uid to the record. */
const searchedNouns: Readonly<Record<string, { readonly kind: RecordKind; readonly idOf: string }>> = {
  exhibits: { kind: 'exhibit', idOf: 'SELECT id FROM exhibits WHERE uid = ?' },
  notes: { kind: 'note', idOf: 'SELECT id FROM notes WHERE uid = ?' },
  facts: { kind: 'fact', idOf: 'SELECT id FROM facts WHERE uid = ?' },
  entities: { kind: 'entity', idOf: 'SELECT id FROM entities WHERE uid = ?' },
  identifiers: { kind: 'entity', idOf: 'SELECT entity_id FROM identifiers WHERE uid = ?' },
  conflicts: { kind: 'conflict', idOf: 'SELECT id FROM conflicts WHERE uid = ?' },
  highlights: { kind: 'highlight', idOf: 'SELECT id FROM highlights WHERE uid = ?' },
  conflict_values: { kind: 'conflict', idOf: 'SELECT conflict_id FROM conflict_values WHERE uid = ?' },
};

/**
 * Brings the words of records up to date with the library's history of changes: after each operation, and when a
 * library is opened, since the two databases never commit together. Without a mark of how far it is, or after a
 * change of the rules of words, everything is indexed anew. Runs in one transaction on search.db.
 */
export function catchUpRecords(library: ReadableStore, search: WritableStore): void {
  const newest = library.all<{ device: number; seq: number }>(
    `SELECT device, seq FROM (SELECT id AS device, (SELECT max(seq) FROM change WHERE device = device.id) AS seq FROM device)
     WHERE seq IS NOT NULL`,
  );
  const marks = new Map<number, number>();
  for (const mark of search.all<{ device_id: number; seq: number }>(
    'SELECT device_id, seq FROM indexed_records WHERE tokenizer = ?',
    [TOKENIZER],
  ))
    marks.set(mark.device_id, mark.seq);
  const behind = newest.filter(({ device, seq }) => marks.get(device) !== seq);
  // A mark beyond the history means that an older library.db was put back: what was indexed since is not in it.
  const putBack = [...marks].some(([device, seq]) => seq > (newest.find(each => each.device === device)?.seq ?? 0));
  if (behind.length === 0 && !putBack) return;
  const ahead = behind.reduce((sum, { device, seq }) => sum + seq - (marks.get(device) ?? 0), 0);
  search.transaction(() => {
    if (putBack || marks.size === 0 || ahead > mostFollowed) indexAllRecords(library, search);
    else for (const { device } of behind) followChanges(library, search, device, marks.get(device) ?? 0);
    search.run('DELETE FROM indexed_records');
    for (const { device, seq } of newest) {
      search.run('INSERT INTO indexed_records (device_id, seq, tokenizer) VALUES (?, ?, ?)', [device, seq, TOKENIZER]);
    }
  });
}

function indexAllRecords(library: ReadableStore, search: WritableStore): void {
  search.run("INSERT INTO record_words (record_words) VALUES ('delete-all')");
  for (const kind of recordKinds) {
    for (const { id, text } of eachRecordText(library, kind)) indexRecord(search, kind, id, text);
  }
}

function followChanges(library: ReadableStore, search: WritableStore, device: number, from: number): void {
  const changed = library.all<{ noun: string; record: Uint8Array }>(
    'SELECT DISTINCT noun, record FROM change WHERE device = ? AND seq > ?',
    [device, from],
  );
  for (const { noun, record } of changed) {
    const searched = searchedNouns[noun];
    if (!searched) continue;
    const id = library.value<number>(searched.idOf, [record]);
    if (id === undefined) continue;
    const text = recordText(library, searched.kind, id);
    if (text === undefined) removeRecord(search, searched.kind, id);
    else indexRecord(search, searched.kind, id, text);
  }
}
