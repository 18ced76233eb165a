import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { copyDatabase, isPlain } from './copy-database.ts';
import { openDatabase, startLogging } from './database.ts';
import { type DatabaseKind, databasePath } from './database-kinds.ts';
import { checkFile, checkOpen } from './check-file.ts';
import { emptyDatabase, filesOf, makeDatabase, removeDatabase } from './make-database.ts';
import { isOutdated, migrate } from './migrate.ts';
import { migrationsOf, newestVersion } from './migrations.ts';
import { wasLeftOpen } from './private-copy.ts';
import { failureOfSqlite } from './sqlite-failure.ts';

type DerivedKind = 'text' | 'search';

/** The three databases of a library, open. */
export type Opened = {
  readonly databases: Readonly<Record<DatabaseKind, Database>>;
  /** Those that were missing or damaged and are empty now. */
  readonly rebuilt: readonly DerivedKind[];
  readonly recovered: boolean;
};

/**
 * Opens, checks and brings up to date. Before anything is changed, all three files have shown that they are what
 * they should be. Raises what `openStore` raises.
 */
export function openForWriting(folder: string, key: Uint8Array | null): Opened {
  const recovered = wasLeftOpen(folder);
  const lost = checkAll(folder, key, recovered);
  for (const kind of lost) makeAnew(folder, kind, key);
  const databases = openAll(
    kind => openDatabase(kind, databasePath(folder, kind), key, 'write'),
    (database, kind) => {
      checkOpen(kind, database);
      bringUpToDate(kind, folder, database, key !== null);
      startLogging(database);
    },
  );
  return { databases, rebuilt: lost, recovered };
}

/**
 * Opens without changing a file. What is missing is there, empty, in memory. `recovered` says that the files were left
 * open by a crash and must be checked.
 */
export function openForReading(folder: string, key: Uint8Array | null, recovered: boolean): Opened {
  const lost = checkAll(folder, key, recovered);
  const databases = openAll(
    kind =>
      lost.some(name => name === kind)
        ? emptyDatabase(kind)
        : openDatabase(kind, databasePath(folder, kind), key, 'read'),
    (database, kind) => {
      if (!isOutdated(database, migrationsOf(kind))) return;
      throw new Failure(
        'read-only',
        `The library in ${folder} was made by an earlier version of Casewright and must be brought up to date first, ` +
          'which needs writing. Nothing was changed. Open it once where it can be written.',
      );
    },
  );
  return { databases, rebuilt: lost, recovered };
}

/** Looks at all three files; gives those that are lost and can be made again. `recovered`: after a crash. */
function checkAll(folder: string, key: Uint8Array | null, recovered: boolean): DerivedKind[] {
  checkLibrary(databasePath(folder, 'library'), key, recovered);
  return (['text', 'search'] as const).filter(kind => !isUsable(kind, databasePath(folder, kind), key));
}

function checkLibrary(path: string, key: Uint8Array | null, recovered: boolean): void {
  if (key && isPlain(path)) {
    throw new Failure(
      'integrity',
      `${path} is not encrypted, though the library has a key: somebody replaced it. Nothing was changed. ` +
        'Put it back from a backup.',
    );
  }
  try {
    checkFile('library', path, key, { whole: recovered });
  } catch (error) {
    if (key || !(error instanceof Failure) || error.code !== 'integrity' || isPlain(path)) throw error;
    throw new Failure(
      'integrity',
      `${path} is damaged or encrypted, and the library has no key file. Nothing was changed. If it was encrypted, ` +
        'put library.key back from a backup; if not, put library.db back.',
      { file: path },
      { cause: error },
    );
  }
}

function isUsable(kind: DerivedKind, path: string, key: Uint8Array | null): boolean {
  if (!existsSync(path)) return false;
  try {
    checkFile(kind, path, key, { whole: false });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'integrity') return false;
    throw error;
  }
}

function makeAnew(folder: string, kind: DerivedKind, key: Uint8Array | null): void {
  const path = databasePath(folder, kind);
  // A damaged index is worth nothing; damaged text may be worth a rescue, since reading scans again takes days.
  if (kind === 'text' && existsSync(path)) {
    const aside = `text.damaged-${stamp()}.db`;
    for (const file of filesOf(path)) {
      if (existsSync(file)) renameSync(file, join(folder, basename(file).replace('text.db', aside)));
    }
  }
  removeDatabase(path);
  makeDatabase(kind, path, key);
}

function bringUpToDate(kind: DatabaseKind, folder: string, database: Database, encrypted: boolean): void {
  const steps = migrationsOf(kind);
  if (!isOutdated(database, steps)) return;
  if (kind === 'library') {
    const next = String(newestVersion(steps)).padStart(4, '0');
    copyDatabase(database, join(folder, `library.before-${next}.${stamp()}.db`), encrypted);
  }
  migrate(database, steps);
}

/** Opens all three and makes each ready, or none: whatever fails, what was opened is closed again. */
function openAll(
  open: (kind: DatabaseKind) => Database,
  prepare: (database: Database, kind: DatabaseKind) => void,
): Record<DatabaseKind, Database> {
  const opened: Database[] = [];
  const ready = (kind: DatabaseKind): Database => {
    const database = open(kind);
    opened.push(database);
    try {
      prepare(database, kind);
    } catch (error) {
      throw failureOfSqlite(error, database.name);
    }
    return database;
  };
  try {
    return { library: ready('library'), text: ready('text'), search: ready('search') };
  } catch (error) {
    for (const database of opened) database.close();
    throw error;
  }
}

/** Now, as a part of a file name that every system takes. */
const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-');
