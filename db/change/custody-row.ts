import { createHash } from 'node:crypto';
import { uidText } from './uid.ts';

/** One row of the custody log before it has a hash. */
export type CustodyRow = {
  readonly deviceUid: Uint8Array;
  readonly seq: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: Uint8Array | null;
  /** JSON text, exactly as stored. */
  readonly detail: string;
  readonly reason: string;
  readonly undoes: number | null;
  readonly changesHash: Uint8Array;
};

/** The text of a row that its hash is made of. The form is frozen: ARCHITECTURE.md tells others how to check a log. */
export const custodyText = (row: CustodyRow): string =>
  JSON.stringify([
    uidText(row.deviceUid),
    row.seq,
    row.at,
    row.actor,
    row.action,
    row.subject === null ? null : uidText(row.subject),
    row.detail,
    row.reason,
    row.undoes,
    Buffer.from(row.changesHash).toString('hex'),
  ]);

/**
 * The hash of a row: SHA-256 over "casewright custody 1", a zero byte, the hash of the row before (32 bytes) and the
 * text of the row.
 */
export const custodyHash = (previous: Uint8Array, row: CustodyRow): Buffer =>
  createHash('sha256').update('casewright custody 1\0').update(previous).update(custodyText(row)).digest();

/** One row of the history. Values that point to other records are their uids. */
export type ChangeRow = {
  readonly seq: number;
  readonly noun: string;
  readonly record: Uint8Array;
  readonly field: string;
  readonly old: string | number | null | Uint8Array;
  readonly new: string | number | null | Uint8Array;
  readonly clock_ms: number;
  readonly clock_n: number;
};

export const noChanges = Buffer.alloc(32);

/** Collects the hash of an operation's change rows: SHA-256 over their JSON texts, one a line; zeros when there are none. */
export function changesHasher(): { add(row: ChangeRow): void; digest(): Buffer } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(row) {
      rows += 1;
      hash.update(
        `${JSON.stringify([
          row.seq,
          row.noun,
          Buffer.from(row.record).toString('hex'),
          row.field,
          plain(row.old),
          plain(row.new),
          row.clock_ms,
          row.clock_n,
        ])}\n`,
      );
    },
    digest: () => (rows === 0 ? noChanges : hash.digest()),
  };
}

const plain = (value: ChangeRow['old']): unknown =>
  value instanceof Uint8Array ? { blob: Buffer.from(value).toString('hex') } : value;
