import { type CustodyColumn, custodyColumns } from '../../contract/exports.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { custodyText } from '../../db/change/custody-row.ts';
import { uidText } from '../../db/change/uid.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type LoggedRow, custodyRows, namesOfSubjects } from '../../db/store/queries/custody.ts';
import type { Row } from './write-rows.ts';

/** Entries made at a time: in some 10 ms where none are filtered out; else as long as it takes to find so many. */
const atOnce = 250;

export type LogWanted = Omit<CheckedInputOf<'custody.export'>, 'file' | 'replace'>;

/** The custody log, in batches, with all that each entry's hash is made of. */
export function* custodyBatches(library: ReadableStore, { filter, acts }: LogWanted): Generator<readonly Row[]> {
  let last: LoggedRow | undefined;
  for (;;) {
    const rows = custodyRows(library, filter, last, atOnce);
    last = rows.at(-1);
    if (last === undefined) return;
    const uids = new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [uidText(subject)])));
    const labels = new Map(namesOfSubjects(library, [...uids]).map(({ uid, label }) => [uid, label]));
    yield rows.map(row => {
      const cells: Record<CustodyColumn, string | number> = {
        device: uidText(row.deviceUid),
        seq: row.seq,
        at: new Date(row.at).toISOString(),
        actor: row.actor,
        act: acts[row.action] ?? row.action,
        action: row.action,
        item: row.subject === null ? '' : (labels.get(uidText(row.subject)) ?? ''),
        reason: row.reason,
        text: custodyText(row),
        previous: row.previous.toString('hex'),
        hash: row.hash.toString('hex'),
      };
      return custodyColumns.map(key => cells[key]);
    });
  }
}
