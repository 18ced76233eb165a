import { createPublicKey, verify } from 'node:crypto';
import type { ReadableStore } from '../store/handles.ts';
import { type ChangeRow, type CustodyRow, changesHasher, custodyHash } from './custody-row.ts';
import { uidText } from './uid.ts';
import { type Sentence, say } from '../../contract/say.ts';

type LogProblem = { readonly problem: Sentence; readonly device: string; readonly seq: number };

/** Subtle: left to itself SQLite takes the primary key, and reads the whole history of the device for each entry. */
const changesOf = `SELECT seq, noun, record, field, old, new, clock_ms, clock_n
  FROM change INDEXED BY change_of_operation WHERE device = ? AND operation = ? ORDER BY seq`;

/**
 * Checks every chain of the custody log: numbers without gaps, each row's hash, each operation's change rows, and each
 * signed head. Yields what is wrong, first things first; `onEntry` is called for each row checked, with the number of
 * its changes.
 */
export function* verifyLog(library: ReadableStore, onEntry: (changes: number) => void): Generator<LogProblem> {
  const devices = library.all<{ id: number; uid: Buffer; public_key: Buffer }>(
    'SELECT id, uid, public_key FROM device ORDER BY id',
  );
  for (const { id, uid, public_key } of devices) {
    const device = uidText(uid);
    const wrong = (seq: number, problem: Sentence): LogProblem => ({ device, seq, problem });
    let previous: Buffer = Buffer.alloc(32);
    let expected = 1;
    let lastChange = 0;
    for (const row of library.each<StoredRow>('SELECT * FROM custody WHERE device = ? ORDER BY seq', [id])) {
      const entry = { device, entry: `${row.seq}` };
      if (row.seq !== expected) {
        yield wrong(row.seq, say('entry-missing', { device, entry: `${expected}` }));
        expected = row.seq;
        previous = row.previous;
      }
      if (!row.previous.equals(previous))
        yield wrong(row.seq, say('entry-out-of-order', { ...entry, before: `${row.seq - 1}` }));
      if (!custodyHash(row.previous, fieldsOf(row, uid)).equals(row.hash))
        yield wrong(row.seq, say('entry-altered', { ...entry, action: row.action }));
      const hasher = changesHasher();
      const changes = library.all<ChangeRow>(changesOf, [id, row.seq]);
      for (const change of changes) {
        lastChange += 1;
        if (change.seq !== lastChange) {
          yield wrong(row.seq, say('change-missing', { ...entry, change: `${lastChange}` }));
          lastChange = change.seq;
        }
        hasher.add(change);
      }
      if (!hasher.digest().equals(row.changes_hash))
        yield wrong(row.seq, say('entry-changes-altered', { ...entry, action: row.action }));
      previous = row.hash;
      expected = row.seq + 1;
      onEntry(changes.length);
    }
    const surplus = library.value<number>('SELECT count(*) FROM change WHERE device = ?', [id]) ?? 0;
    if (surplus !== lastChange) yield wrong(expected - 1, say('changes-unaccounted', { device }));
    const key = createPublicKey({ key: public_key, format: 'der', type: 'spki' });
    for (const head of library.each<{ seq: number; hash: Buffer; signature: Buffer }>(
      'SELECT seq, hash, signature FROM custody_head WHERE device = ? ORDER BY seq',
      [id],
    )) {
      const hash = library.value<Buffer>('SELECT hash FROM custody WHERE device = ? AND seq = ?', [id, head.seq]);
      if (!hash) yield wrong(head.seq, say('signed-entry-gone', { device, entry: `${head.seq}` }));
      else if (!hash.equals(head.hash) || !verify(null, head.hash, key, head.signature))
        yield wrong(head.seq, say('signature-wrong', { device, entry: `${head.seq}` }));
    }
  }
}

type StoredRow = {
  seq: number;
  at: number;
  actor: string;
  action: string;
  subject: Buffer | null;
  detail: string;
  reason: string;
  undoes: number | null;
  changes_hash: Buffer;
  previous: Buffer;
  hash: Buffer;
};

function fieldsOf(row: StoredRow, deviceUid: Buffer): CustodyRow {
  return {
    deviceUid,
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    detail: row.detail,
    reason: row.reason,
    undoes: row.undoes,
    changesHash: row.changes_hash,
  };
}
