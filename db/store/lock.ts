import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { openLockDatabase } from './database.ts';
import { failureOfSqlite, sqliteCode } from './sqlite-failure.ts';

export type LibraryLock = {
  /** Lets others open the library. Idempotent. */
  release(): void;
};

type Owner = { readonly pid: number; readonly host: string; readonly since: string };

const lockFile = 'library.lock';

/**
 * Makes this process the only one that has the library open, until `release` or until the process ends, however it
 * ends: the lock is a transaction held open in a small database, and the system drops it with the process.
 * Raises 'locked' with the owner's name, also for a second opening in this process; 'read-only' or 'not-found' when
 * the folder cannot be written.
 *
 * Subtle: a reserved lock in rollback-journal mode keeps other writers out, yet lets them read whose it is.
 */
export function takeLock(folder: string): LibraryLock {
  const database = openLockDatabase(join(folder, lockFile));
  try {
    // The owner is written in one transaction and the lock held in the next, so somebody may come in between.
    do writeOwner(database, folder);
    while (!isOwner(database));
  } catch (error) {
    database.close();
    throw failureOfSqlite(error, database.name);
  }
  return {
    // The row stays, and means nothing without the lock: taking it out could fail on a full disk.
    release: () => void database.close(),
  };
}

const me = (): Owner => ({
  pid: process.pid,
  host: hostname(),
  since: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
});

function writeOwner(database: Database, folder: string): void {
  begin(database, folder);
  database.exec('CREATE TABLE IF NOT EXISTS owner (id INTEGER PRIMARY KEY CHECK (id = 1), pid, host, since)');
  const { pid, host, since } = me();
  database.prepare('INSERT OR REPLACE INTO owner VALUES (1, ?, ?, ?)').run(pid, host, since);
  database.exec('COMMIT');
  begin(database, folder);
}

function isOwner(database: Database): boolean {
  const owner = ownerIn(database);
  if (owner?.pid === process.pid && owner.host === hostname()) return true;
  database.exec('COMMIT');
  return false;
}

function begin(database: Database, folder: string): void {
  // Whoever holds the lock holds it for hours: do not wait.
  database.pragma('busy_timeout = 0');
  let refusal: unknown;
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (!sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw error;
    refusal = error;
  }
  // Reading the owner's name and writing it may hold each other up for a moment: wait for that, in milliseconds.
  database.pragma('busy_timeout = 2000');
  if (refusal !== undefined) throw lockedFailure(database, folder, refusal);
}

function lockedFailure(database: Database, folder: string, cause: unknown): Failure {
  const owner = ownerIn(database);
  const where = owner ? ` (process ${owner.pid} on ${owner.host} since ${owner.since})` : '';
  return new Failure(
    'locked',
    `The library in ${folder} is already open in Casewright${where}. Nothing was changed. Close it there first.`,
    owner,
    { cause },
  );
}

function ownerIn(database: Database): Owner | undefined {
  const isNew = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'owner'").get() === undefined;
  return isNew ? undefined : (database.prepare('SELECT pid, host, since FROM owner').get() as Owner | undefined);
}
