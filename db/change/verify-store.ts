import { type Sentence, say } from '../../contract/say.ts';
import type { ReadableStore } from '../store/handles.ts';
import { headOf } from './device.ts';
import { verifyLog } from './verify-log.ts';
import { verifyPlaces } from './verify-places.ts';
import { fieldsToCheck, verifyRecords } from './verify-records.ts';

/** What the verification of library.db found: problems in the order of their weight, and how many more there are. */
export type VerifiedStore = {
  readonly entries: number;
  readonly problems: readonly Sentence[];
  readonly more: number;
  /** The last entry of one device's log; null when it has none. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
};

export type StoreToVerify = {
  /** The device whose head is wanted. */
  readonly device: number;
  /** Problems that are listed one by one; more of them are counted. */
  readonly mostListed: number;
};

/**
 * Checks all of library.db: the custody log, the records, the places, and the file itself. Reads it from end to end,
 * so what is there must not change meanwhile. `onProgress` hears which part of it is done, from 0 to 1.
 */
export function verifyStore(
  library: ReadableStore,
  { device, mostListed }: StoreToVerify,
  onProgress: (part: number) => void,
): VerifiedStore {
  const problems: Sentence[] = [];
  let more = 0;
  let entries = 0;
  const wrong = (problem: Sentence): void => {
    if (problems.length < mostListed) problems.push(problem);
    else more += 1;
  };
  // A change of the log and a field of a record take about the same time; the rest is little beside them.
  const total = (library.value<number>('SELECT count(*) FROM change') ?? 0) + fieldsToCheck(library);
  let done = 0;
  const checked = (count: number): void => {
    done += count;
    onProgress(total === 0 ? 1 : done / total);
  };
  for (const { problem } of verifyLog(library, changes => {
    entries += 1;
    checked(changes);
  }))
    wrong(problem);
  for (const problem of verifyRecords(library, checked)) wrong(problem);
  for (const problem of verifyPlaces(library)) wrong(problem);
  for (const { table } of library.all<{ table: string }>(`SELECT "table" FROM pragma_foreign_key_check`))
    wrong(say('row-points-nowhere', { table }));
  for (const line of library.values<string>('PRAGMA quick_check'))
    if (line !== 'ok') wrong(say('store-damaged', { what: line }));
  const head = headOf({ id: device }, library);
  return { entries, problems, more, head: head ? { seq: head.seq, hash: head.hash.toString('hex') } : null };
}
