import type { CustodyEntry } from '../../../contract/custody.ts';
import type { Page } from '../../../contract/shapes.ts';
import { uidBytes, uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

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

/** The log, or what it says of one record, the newest first. */
export function listCustody(
  store: ReadableStore,
  input: { readonly subject?: string | undefined; readonly after?: string | undefined; readonly limit: number },
): Page<CustodyEntry> {
  const cursor = decodeCursor(input.after);
  const subject = input.subject === undefined ? null : uidBytes(input.subject);
  const where = subject ? 'subject = :subject' : ':subject IS NULL';
  const further = cursor ? 'AND at <= :at AND (at, seq) < (:at, :seq)' : '';
  const rows = store.all<Row>(`${select} WHERE ${where} ${further} ORDER BY at DESC, seq DESC LIMIT :limit`, {
    subject,
    at: cursor ? Number(cursor.value) : null,
    seq: cursor?.id ?? null,
    limit: input.limit,
  });
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(entryFrom),
    total: store.value<number>(`SELECT count(*) FROM custody WHERE ${where}`, { subject }) ?? 0,
    next: last ? encodeCursor({ value: last.at, id: last.seq }) : null,
  };
}
