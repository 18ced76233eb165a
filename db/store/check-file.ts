import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { openDatabase } from './database.ts';
import { type DatabaseKind, databaseTraits } from './database-kinds.ts';
import { firstProblem, versionOf } from './migrate.ts';
import { migrationsOf, newestVersion } from './migrations.ts';
import { failureOfSqlite, sqliteCode } from './sqlite-failure.ts';

/**
 * Makes sure, without changing the file or its log, that it is a database of this kind and not from a later version;
 * with `whole`, also that it is not damaged, which reads all of it.
 * Raises 'unsupported' for another program's database, 'newer-schema', 'integrity' for a damaged or emptied file.
 *
 * Subtle: closing a connection that may write moves its log into the file. So this looks through one that may not.
 */
export function checkFile(
  kind: DatabaseKind,
  path: string,
  key: Uint8Array | null,
  { whole }: { readonly whole: boolean },
): void {
  if (statSync(path).size === 0) {
    throw new Failure(
      'integrity',
      `${path} is empty: its content was lost. Nothing was changed. Put it back from a backup.`,
      { file: path },
    );
  }
  let database: Database | undefined;
  try {
    database = openedForCheck(kind, path, key);
    checkOpen(kind, database);
    if (whole) demandWhole(database);
  } catch (error) {
    throw failureOfSqlite(error, path);
  } finally {
    database?.close();
  }
}

/** A change that was cut short in the file itself must be taken back first, which needs writing. */
function openedForCheck(kind: DatabaseKind, path: string, key: Uint8Array | null): Database {
  try {
    return openDatabase(kind, path, key, 'read');
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (sqliteCode(cause) !== 'SQLITE_READONLY_ROLLBACK') throw error;
    return openDatabase(kind, path, key, 'write');
  }
}

function demandWhole(database: Database): void {
  const problem = firstProblem(database);
  if (problem === undefined) return;
  throw new Failure(
    'integrity',
    `${database.name} was not closed properly last time and is damaged. Nothing was repaired or replaced. ` +
      'Keep the folder as it is, and open a copy from a backup.',
    { file: database.name, problem },
  );
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
