import type { CustodyEntry, CustodyFilter, CustodySubject } from '../../../contract/custody.ts';
import type { Page } from '../../../contract/shapes.ts';
import type { CustodyRow } from '../../change/custody-row.ts';
import { uidBytes, uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { custodyConditions } from './custody-conditions.ts';

type Row = Omit<CustodyEntry, 'device' | 'subject' | 'detail' | 'hash'> & {
  readonly device: Buffer;
  readonly deviceId: number;
  readonly subject: Buffer | null;
  readonly detail: string;
  readonly hash: Buffer;
};

const select = `SELECT device.uid AS device, custody.device AS deviceId, seq, at, actor, action, subject, detail, reason, hash
  FROM custody JOIN device ON device.id = custody.device`;

const entryFrom = ({ deviceId: _deviceId, ...row }: Row): CustodyEntry => ({
  ...row,
  device: uidText(row.device),
  subject: row.subject === null ? null : uidText(row.subject),
  detail: JSON.parse(row.detail) as Record<string, unknown>,
  hash: row.hash.toString('hex'),
});

/** The log, or what a filter lets through, the newest first. */
export function listCustody(
  store: ReadableStore,
  input: CustodyFilter & { readonly after?: string | undefined; readonly limit: number },
): Page<CustodyEntry> {
  const cursor = decodeCursor(input.after);
  const { where, values } = custodyConditions(input);
  const further = cursor ? 'AND at <= :at AND (at, seq) < (:at, :seq)' : '';
  const rows = store.all<Row>(`${select} WHERE ${where} ${further} ORDER BY at DESC, seq DESC LIMIT :limit`, {
    ...values,
    ...(cursor ? { at: Number(cursor.value), seq: cursor.id } : {}),
    limit: input.limit,
  });
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(entryFrom),
    total: store.value<number>(`SELECT count(*) FROM custody WHERE ${where}`, values) ?? 0,
    next: last ? encodeCursor({ value: last.at, id: last.seq }) : null,
  };
}

/** An entry with all that its hash is made of. */
export type LoggedRow = CustodyRow & { readonly device: number; readonly previous: Buffer; readonly hash: Buffer };

/** Entries that a filter lets through, in the order of their chains, after one of them; at most `limit`. */
export function custodyRows(
  store: ReadableStore,
  filter: CustodyFilter,
  after: Pick<LoggedRow, 'device' | 'seq'> | undefined,
  limit: number,
): readonly LoggedRow[] {
  const { where, values } = custodyConditions(filter);
  return store.all<LoggedRow>(
    `SELECT device.uid AS deviceUid, custody.device, seq, at, actor, action, subject, detail, reason, undoes,
       changes_hash AS changesHash, previous, hash
     FROM custody JOIN device ON device.id = custody.device
     WHERE (custody.device, seq) > (:device, :seq) AND ${where} ORDER BY custody.device, seq LIMIT :limit`,
    { ...values, device: after?.device ?? 0, seq: after?.seq ?? 0, limit },
  );
}

/** Everybody who is in the log, by name. */
export const custodyActors = (store: ReadableStore): readonly string[] =>
  store.values<string>('SELECT DISTINCT actor FROM custody ORDER BY actor');

const subjects = `
  SELECT 'case' AS noun, uid, id, id AS caseId, title AS label, deleted FROM cases
  UNION ALL SELECT 'exhibit', uid, id, case_id, number || ' ' || title, deleted FROM exhibits
  UNION ALL SELECT 'fact', uid, id, case_id, text, deleted FROM facts
  UNION ALL SELECT 'note', uid, id, case_id, CASE title WHEN '' THEN text ELSE title END, deleted FROM notes
  UNION ALL SELECT 'entity', own.uid, coalesce(kept.id, own.id), own.case_id, coalesce(kept.name, own.name),
    coalesce(kept.deleted, own.deleted) FROM entities AS own LEFT JOIN entities AS kept ON kept.id = own.merged_id
  UNION ALL SELECT 'count', uid, id, case_id, number || ' ' || title, deleted FROM counts
  UNION ALL SELECT 'conflict', uid, id, case_id, claim, deleted FROM conflicts
  UNION ALL SELECT 'import', uid, id, case_id, source, 0 FROM imports
  UNION ALL SELECT 'tag', uid, id, NULL, name, deleted FROM tags`;

/** The records that these uids belong to; what is no record of this library is left out. */
export function namesOfSubjects(store: ReadableStore, uids: readonly string[]): readonly CustodySubject[] {
  const hexes = JSON.stringify(uids.map(uid => uidBytes(uid).toString('hex').toUpperCase()));
  return store
    .all<Omit<CustodySubject, 'uid' | 'deleted'> & { readonly uid: Buffer; readonly deleted: number }>(
      `SELECT noun, uid, id, caseId, substr(trim(label), 1, 200) AS label, deleted FROM (${subjects})
       WHERE uid IN (SELECT unhex(value) FROM json_each(?))`,
      [hexes],
    )
    .map(row => ({ ...row, uid: uidText(row.uid), deleted: row.deleted === 1 }));
}
