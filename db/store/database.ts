// Subtle: this import stays first. It refuses a Node on which opening a database would end the process in silence.
import './node-version.ts';
import { chmodSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import Driver from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { type DatabaseKind, databaseTraits } from './database-kinds.ts';
import { failureOfSqlite } from './sqlite-failure.ts';

/** How long a statement waits for another connection's lock, in milliseconds: longer than any write of ours. */
const busyTimeout = 5_000;

/** The write-ahead log is cut back to this many bytes once it is empty, so that one big import leaves no big file. */
const logSizeKept = 64 * 1_024 * 1_024;

/** SQLite's own name for "no file". */
const inMemory = ':memory:';

/** 'create' makes the file, and refuses one that exists; 'read' changes nothing. */
export type Access = 'create' | 'write' | 'read';

/**
 * Opens one database of a library, encrypted when a key is given. The only place, with the two functions below it,
 * that opens connections. The path is absolute. Nothing is written yet by 'write' and 'read': check the file's
 * identity first, then `startLogging`.
 * Raises 'integrity' for a file that this key does not open, 'not-found', 'conflict' (create: it exists), 'locked'.
 */
export function openDatabase(kind: DatabaseKind, path: string, key: Uint8Array | null, access: Access): Database {
  const traits = databaseTraits[kind];
  return opened(path, { readonly: access === 'read', fileMustExist: access !== 'create' }, database => {
    if (key) setKey(database, key);
    if (access === 'create') {
      chmodSync(path, 0o600);
      database.pragma(`page_size = ${traits.pageSize}`);
    }
    // A wrong key or a foreign file shows at the first page that is read: read it now.
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (access === 'create' && tables !== 0) {
      throw new Failure('conflict', `${path} exists already. Nothing was changed.`);
    }
    if (access === 'create') database.pragma(`application_id = ${traits.applicationId}`);
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    // Subtle: SQLite's temporary files are not encrypted, so there must be none.
    database.pragma('temp_store = MEMORY');
    database.pragma(`cache_size = ${-traits.cacheKib}`);
    database.pragma(`synchronous = ${traits.synchronous}`);
    database.pragma(`secure_delete = ${traits.secureDelete}`);
  });
}

/** A database without a file, for reading the schema and for what is missing on a medium that cannot be written. */
export function openInMemory(): Database {
  return opened(inMemory, {}, database => database.pragma('trusted_schema = OFF'));
}

/** The lock's own small file: never encrypted, with a rollback journal. See lock.ts. */
export function openLockDatabase(path: string): Database {
  return opened(path, {}, database => database.prepare('SELECT count(*) FROM sqlite_schema').get());
}

/** Turns to the write-ahead log, in which readers and the writer do not wait for each other. Writes the header. */
export function startLogging(database: Database): void {
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`journal_size_limit = ${logSizeKept}`);
  } catch (error) {
    throw failureOfSqlite(error, database.name);
  }
}

/**
 * Brings everything into the one file and gives up the log, so that the file can be read from a medium that cannot
 * be written. Needs to be the only connection; raises 'locked' when it is not.
 */
export function endLogging(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    throw failureOfSqlite(error, database.name);
  }
}

/** Number of bytes in a key. */
const keyLength = 32;

/**
 * Subtle: cipher and key are set here and nowhere else. A passphrase would go through the driver's weak derivation,
 * an empty key would mean no encryption, and setting the cipher on a database in use changes how it is read.
 */
function setKey(database: Database, key: Uint8Array): void {
  const hex = Buffer.from(key).toString('hex');
  if (hex.length !== 2 * keyLength) throw new RangeError(`a database key has ${keyLength} bytes, not ${key.length}`);
  database.pragma(`cipher = 'aegis'`);
  database.pragma(`key = "x'${hex}'"`);
}

function opened(path: string, options: Driver.Options, prepare: (database: Database) => unknown): Database {
  let database: Database | undefined;
  try {
    database = new Driver(path, { timeout: busyTimeout, ...options });
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw failureOfSqlite(error, path);
  }
}
