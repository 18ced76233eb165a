import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { storeOn, type WritableStore } from './handles.ts';
import { failureOfSqlite } from './sqlite-failure.ts';

/**
 * A store whose failures of disk and file are sentences. With `readOnly` every write raises 'read-only'.
 *
 * Subtle: SQLite lets a transaction begin on a file that cannot be written, so refusing is not left to it alone.
 */
export function guardedStore(database: Database, file: string, readOnly: boolean): WritableStore {
  const store = storeOn(database);
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw failureOfSqlite(error, file);
    }
  };
  const refuse = (): never => {
    throw new Failure(
      'read-only',
      'This library was opened for reading only, so nothing was changed. ' +
        'Copy it to a disk that can be written, or open it without the read-only option.',
    );
  };
  return {
    one: (sql, parameters) => guarded(() => store.one(sql, parameters)),
    all: (sql, parameters) => guarded(() => store.all(sql, parameters)),
    value: (sql, parameters) => guarded(() => store.value(sql, parameters)),
    values: (sql, parameters) => guarded(() => store.values(sql, parameters)),
    each: (sql, parameters) => guardedRows(() => store.each(sql, parameters), file),
    run: readOnly ? refuse : (sql, parameters) => guarded(() => store.run(sql, parameters)),
    transaction: readOnly ? refuse : work => guarded(() => store.transaction(work)),
    onceCommitted: store.onceCommitted,
  };
}

function* guardedRows<Row>(rows: () => IterableIterator<Row>, file: string): IterableIterator<Row> {
  try {
    yield* rows();
  } catch (error) {
    throw failureOfSqlite(error, file);
  }
}
