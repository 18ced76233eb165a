import type { Database, Statement } from 'better-sqlite3';

/** What SQLite takes and gives: integers come back as numbers, BLOBs as Buffers. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type Parameters = readonly SqlValue[] | { readonly [name: string]: SqlValue };

/**
 * A database one may read. Statements are prepared once and kept; values travel only as parameters.
 *
 * Subtle: the driver binds every JS number as REAL. STRICT INTEGER columns turn it back, but an FTS5 rowid bound
 * does not: pass a BigInt there, or the whole list is scanned.
 */
export type ReadableStore = {
  /** The first row, or undefined. */
  one<Row>(sql: string, parameters?: Parameters): Row | undefined;
  /** All rows. */
  all<Row>(sql: string, parameters?: Parameters): Row[];
  /** The first column of the first row, or undefined. */
  value<Value>(sql: string, parameters?: Parameters): Value | undefined;
  /** The first column of all rows. */
  values<Value>(sql: string, parameters?: Parameters): Value[];
  /** Rows one by one, for results that do not fit in memory. Nothing may be written meanwhile. */
  each<Row>(sql: string, parameters?: Parameters): IterableIterator<Row>;
};

/** A database one may also write. Each call site is inside a transaction begun by `transaction`. */
export type WritableStore = ReadableStore & {
  run(sql: string, parameters?: Parameters): { readonly changes: number; readonly id: number };
  /** Runs `work` in one immediate transaction; nested calls join the outer one. Refuses promises. */
  transaction<Result>(work: () => Result): Result;
  /**
   * Does `work` once the transaction under way is committed, and never when it is rolled back; at once without one. The
   * same function is done once, however often it was given.
   */
  onceCommitted(work: () => void): void;
};

/** Wraps an open connection. The statement cache lives as long as the connection. */
export function storeOn(database: Database): WritableStore {
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const due = new Set<() => void>();
  const whole = <Result>(work: () => Result): Result => {
    try {
      return database.transaction(work).immediate();
    } catch (error) {
      due.clear();
      throw error;
    }
  };
  const bound = (parameters: Parameters | undefined): unknown[] => (parameters === undefined ? [] : [parameters]);
  return {
    one: (sql, parameters) => prepared(sql).get(...bound(parameters)) as never,
    all: (sql, parameters) => prepared(sql).all(...bound(parameters)) as never,
    value: (sql, parameters) => firstOf(prepared(sql).get(...bound(parameters))) as never,
    values: (sql, parameters) =>
      prepared(sql)
        .all(...bound(parameters))
        .map(firstOf) as never,
    // Subtle: an iterator keeps its statement busy, so it gets one of its own.
    each: (sql, parameters) => database.prepare(sql).iterate(...bound(parameters)) as never,
    run: (sql, parameters) => {
      const { changes, lastInsertRowid } = prepared(sql).run(...bound(parameters));
      return { changes, id: Number(lastInsertRowid) };
    },
    transaction: work => {
      if (database.inTransaction) return work();
      const result = whole(work);
      const following = [...due];
      due.clear();
      for (const each of following) each();
      return result;
    },
    onceCommitted: work => {
      if (database.inTransaction) due.add(work);
      else work();
    },
  };
}

const firstOf = (row: unknown): unknown =>
  row === undefined ? undefined : Object.values(row as Record<string, unknown>)[0];
