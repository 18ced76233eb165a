import { chmodSync, closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { failureOfSqlite } from './sqlite-failure.ts';
import { syncFile, syncFolder } from './sync-folder.ts';

/** How every SQLite file that is not encrypted begins (https://sqlite.org/fileformat.html, 1.3). */
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * True when a database file can be read without a key.
 *
 * Subtle: never ask this of a file that is open here. Closing a file drops all locks that this process holds on it
 * (POSIX), also those of SQLite.
 */
export function isPlain(path: string): boolean {
  const head = Buffer.alloc(plainHeader.length);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return head.equals(plainHeader);
}

/**
 * Refuses a file that was to be encrypted and is not. The file is removed: it holds what must not lie open.
 * Raises 'integrity'.
 */
export function demandEncrypted(path: string): void {
  if (!isPlain(path)) return;
  rmSync(path);
  throw new Failure(
    'integrity',
    `${path} came out without encryption, so it was removed at once. The library itself is unchanged.`,
  );
}

/**
 * Copies an open database into a new file with the same key, compact and whole while others write. The file appears
 * under its name only when it is complete.
 * Raises 'conflict' when the file exists, 'integrity', 'too-large' when the disk is full.
 */
export function copyDatabase(database: Database, target: string, encrypted: boolean): void {
  const temporary = `${target}.tmp`;
  rmSync(temporary, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    if (encrypted) demandEncrypted(temporary);
    chmodSync(temporary, 0o600);
    syncFile(temporary);
    renameAway(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw failureOfSqlite(error, target);
  }
}

/** Gives a finished file its name for good. Raises 'conflict' when the name is taken. */
export function renameAway(temporary: string, target: string): void {
  if (existsSync(target)) throw new Failure('conflict', `${target} exists already. Nothing was changed.`);
  renameSync(temporary, target);
  syncFolder(dirname(target));
}
