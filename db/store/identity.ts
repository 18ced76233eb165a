import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { openDatabase } from './database.ts';
import { type DatabaseKind, databaseTraits } from './database-kinds.ts';
import { versionOf } from './migrate.ts';
import { migrationsOf, newestVersion } from './migrations.ts';
import { failureOfSqlite, sqliteCode } from './sqlite-failure.ts';

/**
 * Makes sure, without changing the file, that it is a database of this kind and not from a later version.
 * Raises 'unsupported' for another program's database, 'newer-schema', 'integrity' for a damaged or emptied file.
 *
 * Subtle: closing a connection that may write moves its log into the file. So this looks through one that may not.
 */
export function checkIdentity(kind: DatabaseKind, path: string, key: Uint8Array | null): void {
  if (statSync(path).size === 0) {
    throw new Failure(
      'integrity',
      `${path} is empty: its content was lost. Nothing was changed. Put it back from a backup.`,
      { file: path },
    );
  }
  let database: Database | undefined;
  try {
    database = openDatabase(kind, path, key, 'read');
    checkOpen(kind, database);
  } catch (error) {
    // A change that was cut short must be taken back first, which needs writing: then the check comes after it.
    if (isUnfinished(error)) return;
    throw failureOfSqlite(error, path);
  } finally {
    database?.close();
  }
}

/** The same for a connection that is open. */
export function checkOpen(kind: DatabaseKind, database: Database): void {
  const id = Number(database.pragma('application_id', { simple: true }));
  if (id !== databaseTraits[kind].applicationId) {
    throw new Failure(
      'unsupported',
      `${database.name} is not the ${kind} database of a Casewright library. Nothing was changed.`,
      { file: database.name, applicationId: id },
    );
  }
  const version = versionOf(database);
  const newest = newestVersion(migrationsOf(kind));
  if (version > newest) {
    throw new Failure(
      'newer-schema',
      `${database.name} was written by a later version of Casewright (schema ${version}; this version knows ${newest}). ` +
        'Nothing was changed. Open the library with that version.',
      { file: database.name, version, newest },
    );
  }
}

const isUnfinished = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = sqliteCode(cause);
  return code === 'SQLITE_READONLY_ROLLBACK' || code === 'SQLITE_READONLY_RECOVERY';
};
