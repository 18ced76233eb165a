import type { ReadableStore, WritableStore } from '../store/handles.ts';
import { type ChangeRow, changesHasher, custodyHash } from './custody-row.ts';
import type { Device } from './device.ts';
import { type Fields, type Noun, isField, targetOf } from './nouns.ts';
import { newUid } from './uid.ts';

/** Who writes, from where, and what time it is. One for an open library. */
export type Author = {
  readonly device: Device;
  readonly actor: string;
  /** Milliseconds since 1970 UTC. */
  now(): number;
};

/**
 * One act of a person or of an import: all that it changes in records goes through here and becomes history; when it
 * ends, one row of the custody log is written. Exists only inside a transaction.
 */
export type Operation = ReadableStore & {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  /** Adds a record and gives its local key. */
  insert<N extends Noun>(noun: N, fields: Fields<N>): number;
  /** Changes fields of a record; what is equal already is left alone. Gives how many fields changed. */
  set<N extends Noun>(noun: N, id: number, fields: Fields<N>): number;
  /** Marks a record deleted. Its row and its history stay. */
  remove(noun: Noun, id: number): void;
  restore(noun: Noun, id: number): void;
  /** The record that this operation is about, for the log. */
  about(uid: Uint8Array | undefined): void;
  /** What the log should say besides: small, and free of document text. */
  tell(detail: Record<string, unknown>): void;
  because(reason: string): void;
  /** The operation, by its number on this device, that this one takes back or does again. */
  undoes(seq: number): void;
  /** The store itself, for rows that are not records: jobs, ledgers, files. */
  readonly store: WritableStore;
};

/** What an operation changed, for those who show it. */
export type Changed = ReadonlyMap<Noun, ReadonlySet<number>>;

type OperationOptions = { readonly action: string };

/**
 * Runs `work` as one operation in one transaction. An operation that changed nothing and told nothing leaves no row.
 * Throws whatever `work` throws, and then nothing has happened.
 */
export function operate<Result>(
  store: WritableStore,
  author: Author,
  options: OperationOptions,
  work: (operation: Operation) => Result,
): { result: Result; changed: Changed } {
  return store.transaction(() => {
    const { device } = author;
    const actor = author.actor.toWellFormed();
    const last = store.one<{ seq: number; hash: Buffer; at: number }>(
      'SELECT seq, hash, at FROM custody WHERE device = ? ORDER BY seq DESC LIMIT 1',
      [device.id],
    );
    const seq = (last?.seq ?? 0) + 1;
    const at = author.now();
    const clock = nextClock(store, at);
    let changeSeq = store.value<number>('SELECT coalesce(max(seq), 0) FROM change WHERE device = ?', [device.id]) ?? 0;
    const hasher = changesHasher();
    const changed = new Map<Noun, Set<number>>();
    let subject: Uint8Array | null = null;
    let detail: Record<string, unknown> = {};
    let reason = '';
    let undoes: number | null = null;
    let told = false;

    const record = (
      noun: Noun,
      id: number,
      uid: Uint8Array,
      field: string,
      old: ChangeRow['old'],
      value: ChangeRow['new'],
    ) => {
      changeSeq += 1;
      const row: ChangeRow = {
        seq: changeSeq,
        noun,
        record: uid,
        field,
        old,
        new: value,
        clock_ms: clock.ms,
        clock_n: clock.n,
      };
      hasher.add(row);
      store.run(
        `INSERT INTO change (device, seq, operation, noun, record, field, old, new, clock_ms, clock_n)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [device.id, row.seq, seq, noun, uid, field, old, value, clock.ms, clock.n],
      );
      const ids = changed.get(noun) ?? new Set();
      changed.set(noun, ids.add(id));
    };

    const shared = (noun: Noun, field: string, value: string | number | null): ChangeRow['old'] => {
      const target = targetOf(noun, field);
      if (target === undefined || value === null) return value;
      const key = target === 'files' ? 'sha256' : 'uid';
      const found = store.value<Buffer>(`SELECT ${key} FROM ${target} WHERE id = ?`, [value]);
      if (!found) throw new Error(`${noun}.${field}: there is no ${target} ${value}`);
      return found;
    };

    const setFields = (noun: Noun, id: number, fields: Record<string, string | number | null | undefined>): number => {
      const names = Object.keys(fields).filter(name => fields[name] !== undefined);
      if (names.length === 0) return 0;
      for (const name of names) if (!isField(noun, name)) throw new Error(`${noun} has no field ${name}`);
      const row = store.one<Record<string, string | number | null> & { uid: Buffer }>(
        `SELECT uid, ${names.join(', ')} FROM ${noun} WHERE id = ?`,
        [id],
      );
      if (!row) throw new Error(`There is no ${noun} ${id}`);
      const differing = names.flatMap(name => {
        const [value, old] = [asStored(fields[name] ?? null), row[name] ?? null];
        return old === value ? [] : [{ name, value, old }];
      });
      if (differing.length === 0) return 0;
      store.run(`UPDATE ${noun} SET ${differing.map(({ name }) => `${name} = ?`).join(', ')} WHERE id = ?`, [
        ...differing.map(({ value }) => value),
        id,
      ]);
      for (const { name, value, old } of differing)
        record(noun, id, row.uid, name, shared(noun, name, old), shared(noun, name, value));
      return differing.length;
    };

    const operation: Operation = {
      one: store.one,
      all: store.all,
      value: store.value,
      values: store.values,
      each: store.each,
      store,
      seq,
      at,
      actor,
      insert: (noun, fields) => {
        const given = Object.entries(fields as Record<string, string | number | null | undefined>).flatMap(
          ([name, value]): [string, string | number | null][] => (value === undefined ? [] : [[name, asStored(value)]]),
        );
        for (const [name] of given) if (!isField(noun, name)) throw new Error(`${noun} has no field ${name}`);
        const uid = newUid();
        const columns = ['uid', ...given.map(([name]) => name)];
        const { id } = store.run(
          `INSERT INTO ${noun} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
          [uid, ...given.map(([, value]) => value)],
        );
        // Subtle: "deleted, 1 to 0" comes with every new record, so that taking an operation back deletes what it made.
        record(noun, id, uid, 'deleted', 1, 0);
        for (const [name, value] of given) record(noun, id, uid, name, null, shared(noun, name, value));
        return id;
      },
      set: (noun, id, fields) => setFields(noun, id, fields),
      remove: (noun, id) => void setFields(noun, id, { deleted: 1 }),
      restore: (noun, id) => void setFields(noun, id, { deleted: 0 }),
      about: uid => {
        subject = uid ?? null;
      },
      tell: more => {
        told = true;
        detail = { ...detail, ...more };
      },
      because: text => {
        reason = text.toWellFormed();
      },
      undoes: other => {
        undoes = other;
      },
    };

    const result = work(operation);
    if (result instanceof Promise)
      throw new Error('An operation must not await: file and network work happens before or after');
    if (changed.size > 0 || told) {
      const row = {
        deviceUid: device.uid,
        seq,
        at,
        actor,
        action: options.action,
        subject,
        detail: JSON.stringify(detail),
        reason,
        undoes,
        changesHash: hasher.digest(),
      };
      const previous = last?.hash ?? Buffer.alloc(32);
      store.run(
        `INSERT INTO custody (device, seq, at, actor, action, subject, detail, reason, undoes, changes_hash, previous, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          device.id,
          seq,
          at,
          actor,
          row.action,
          subject,
          row.detail,
          reason,
          row.undoes,
          row.changesHash,
          previous,
          custodyHash(previous, row),
        ],
      );
    }
    return { result, changed };
  });
}

/**
 * Subtle: SQLite keeps text as UTF-8, which has no halves of surrogate pairs. What is hashed must be what is read back,
 * or the log would seem altered.
 */
const asStored = (value: string | number | null): string | number | null =>
  typeof value === 'string' ? value.toWellFormed() : value;

/**
 * The next reading of the hybrid logical clock: never behind the wall clock, never behind a change that is known, so
 * that history sorts the same in every copy even when clocks are wrong.
 */
function nextClock(store: ReadableStore, now: number): { ms: number; n: number } {
  const last = store.one<{ clock_ms: number; clock_n: number }>(
    'SELECT clock_ms, clock_n FROM change ORDER BY clock_ms DESC, clock_n DESC LIMIT 1',
  );
  if (!last || now > last.clock_ms) return { ms: now, n: 0 };
  return { ms: last.clock_ms, n: last.clock_n + 1 };
}
