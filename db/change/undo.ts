import { Failure } from '../../contract/failure.ts';
import type { ReadableStore } from '../store/handles.ts';
import { stillStands } from './lineage.ts';
import { type Noun, isField, isNoun, targetOf } from './nouns.ts';
import type { Author, Operation } from './operation.ts';
import { demandWhole } from './ties.ts';

/** Acts that undo does not touch: they are the record of what happened, or have an act of their own that takes them back. */
const notUndone = /^(import|imports|jobs|custody|report|library|session|history)\.|^notes\.(lock|amend)$/;

type Entry = {
  readonly seq: number;
  readonly action: string;
  readonly undoes: number | null;
  readonly changes: number;
};

/** The newest edit of this device that stands, or undefined. */
export function lastEdit(store: ReadableStore, deviceId: number): Entry | undefined {
  const takenBack = new Set<number>();
  const doneAgain = new Set<number>();
  for (const entry of entries(store, deviceId)) {
    if (entry.action === 'history.redo' && entry.undoes !== null) doneAgain.add(entry.undoes);
    else if (entry.action === 'history.undo' && entry.undoes !== null) {
      if (!doneAgain.has(entry.seq)) takenBack.add(entry.undoes);
    } else if (entry.changes && !notUndone.test(entry.action) && !takenBack.has(entry.seq)) return entry;
  }
  return undefined;
}

/** The newest undo of this device that nothing followed, or undefined. */
export function lastUndo(store: ReadableStore, deviceId: number): Entry | undefined {
  const doneAgain = new Set<number>();
  for (const entry of entries(store, deviceId)) {
    if (entry.action === 'history.redo' && entry.undoes !== null) doneAgain.add(entry.undoes);
    else if (entry.action === 'history.undo') {
      if (!doneAgain.has(entry.seq)) return entry;
    } else if (entry.changes && !notUndone.test(entry.action)) return undefined;
  }
  return undefined;
}

export function editAt(store: ReadableStore, deviceId: number, seq: number): Entry | undefined {
  return store.one<Entry>(`${selectEntry} WHERE device = ? AND seq = ?`, [deviceId, seq]);
}

export const canBeUndone = (entry: Entry): boolean => entry.changes === 1 && !notUndone.test(entry.action);

/**
 * Writes the old values of an operation back, as changes of the operation under way; nothing is erased.
 * Throws `conflict` with the list of fields that were edited since, unless `force`; and, whatever `force` says, when
 * nothing is left to take back or the records would not fit together. Gives how many fields changed.
 */
export function takeBack(operation: Operation, author: Author, seq: number, force: boolean): number {
  type Row = { noun: string; record: Buffer; field: string; old: string | number | Buffer | null; new: unknown };
  const rows = operation.all<Row>(
    // Subtle: left to itself SQLite takes the primary key, and reads the whole history of the device.
    'SELECT noun, record, field, old, new FROM change INDEXED BY change_of_operation WHERE device = ? AND operation = ? ORDER BY seq DESC',
    [author.device.id, seq],
  );
  const key = (row: Row): string => `${row.noun} ${row.record.toString('hex')}`;
  // Subtle: a record that the operation brought back was there before, and its other fields are taken back as well.
  const isFirst = ({ record }: Row): boolean => {
    const first = operation.one<{ device: number; operation: number }>(
      `SELECT device, operation FROM change WHERE record = ? AND field = 'deleted'
       ORDER BY clock_ms, clock_n, device, seq LIMIT 1`,
      [record],
    );
    return first?.device === author.device.id && first.operation === seq;
  };
  const made = new Set(rows.filter(row => row.field === 'deleted' && row.old === 1 && isFirst(row)).map(key));
  const newer = rows.filter(row => !stillStands(operation, author.device.id, seq, row.record, row.field));
  if (newer.length > 0 && !force) {
    throw new Failure(
      'conflict',
      'This was edited again since. Undoing it would also take back the newer edit of the same fields.',
      newer.map(row => ({ noun: row.noun, field: row.field })),
    );
  }
  let count = 0;
  const touched = new Map<string, { noun: Noun; id: number }>();
  for (const row of rows) {
    const { noun, field } = row;
    if (!isNoun(noun) || !isField(noun, field))
      throw new Error(`The history names ${noun}.${field}, which does not exist`);
    // A record that the operation made is deleted again; its fields keep their values, in case it is made once more.
    if (made.has(key(row)) && field !== 'deleted') continue;
    const id = operation.value<number>(`SELECT id FROM ${noun} WHERE uid = ?`, [row.record]);
    if (id === undefined) throw new Error(`The history names a ${noun} that is not there`);
    touched.set(key(row), { noun, id });
    try {
      count += operation.set(noun, id, { [field]: local(operation, noun, field, row.old) });
    } catch (error) {
      if (error instanceof Error && /UNIQUE constraint/.test(error.message))
        throw new Failure(
          'conflict',
          'This cannot be undone: something else has taken its name or number since.',
          undefined,
          { cause: error },
        );
      if (error instanceof Error && /locked note/.test(error.message))
        throw new Failure(
          'conflict',
          'This cannot be undone: the note was locked since. Amend it instead.',
          undefined,
          { cause: error },
        );
      throw error;
    }
  }
  if (count === 0)
    throw new Failure(
      'conflict',
      'Nothing of this edit is left to take back. It was undone already, or set back by hand.',
    );
  demandWhole(operation, touched.values());
  return count;
}

function local(
  store: ReadableStore,
  noun: Noun,
  field: string,
  value: string | number | Buffer | null,
): string | number | null {
  const target = targetOf(noun, field);
  if (!(value instanceof Uint8Array)) return value;
  if (target === undefined) throw new Error(`${noun}.${field} holds bytes`);
  const found = store.value<number>(`SELECT id FROM ${target} WHERE ${target === 'files' ? 'sha256' : 'uid'} = ?`, [
    value,
  ]);
  if (found === undefined) throw new Error(`The history names a ${target} that is not there`);
  return found;
}

const selectEntry = `SELECT seq, action, undoes,
  EXISTS (SELECT 1 FROM change WHERE change.device = custody.device AND change.operation = custody.seq) AS changes FROM custody`;

function* entries(store: ReadableStore, deviceId: number): Generator<Entry> {
  // Pages of 100: an undo is nearly always among the newest few, and the log may have a million rows. Nearly all of those
  // are of imports, which undo does not touch: they are passed over here.
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = store.all<Entry>(
      `${selectEntry} WHERE device = ? AND seq < ? AND action NOT GLOB 'import.*' ORDER BY seq DESC LIMIT 100`,
      [deviceId, before],
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < 100) return;
    before = last.seq;
  }
}
