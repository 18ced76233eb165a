import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { demandEncrypted, renameAway } from './copy-database.ts';
import { openDatabase, openInMemory } from './database.ts';
import type { DatabaseKind } from './database-kinds.ts';
import { migrate } from './migrate.ts';
import { migrationsOf } from './migrations.ts';
import { syncFile } from './sync-folder.ts';

/**
 * Makes a new database with its whole schema. It appears under its name only when it is complete, and, with a key,
 * only after a look at its first bytes. `fill` may put first rows in.
 * Raises 'conflict' when the file exists.
 */
export function makeDatabase(
  kind: DatabaseKind,
  path: string,
  key: Uint8Array | null,
  fill?: (database: Database) => void,
): void {
  const temporary = `${path}.tmp`;
  removeDatabase(temporary);
  try {
    const database = openDatabase(kind, temporary, key, 'create');
    try {
      migrate(database, migrationsOf(kind));
      fill?.(database);
    } finally {
      database.close();
    }
    if (key) demandEncrypted(temporary);
    syncFile(temporary);
    renameAway(temporary, path);
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
}

/** A database with this schema and nothing in it, gone when it is closed. */
export function emptyDatabase(kind: DatabaseKind): Database {
  const database = openInMemory();
  migrate(database, migrationsOf(kind));
  return database;
}

/** Removes a database with what SQLite may have left beside it. */
export function removeDatabase(path: string): void {
  for (const file of filesOf(path)) rmSync(file, { force: true });
}

/** A database's own file, and those that are there while it is open or after it was not closed. */
export const filesOf = (path: string): string[] => [path, `${path}-wal`, `${path}-shm`, `${path}-journal`];
