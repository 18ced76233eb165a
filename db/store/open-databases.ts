import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { copyDatabase, isPlain } from './copy-database.ts';
import { openDatabase, startLogging } from './database.ts';
import { type DatabaseKind, databaseKinds, databasePath } from './database-kinds.ts';
import { checkIdentity, checkOpen } from './identity.ts';
import { emptyDatabase, filesOf, makeDatabase, removeDatabase } from './make-database.ts';
import { firstProblem, isOutdated, migrate, versionOf } from './migrate.ts';
import { migrationsOf, newestVersion } from './migrations.ts';
import { wasLeftOpen } from './private-copy.ts';

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
  const lost = checkAll(folder, key);
  const recovered = wasLeftOpen(folder);
  for (const kind of lost) makeAnew(folder, kind, key);
  const databases = openAll(kind => {
    const database = openDatabase(kind, databasePath(folder, kind), key, 'write');
    prepare(kind, folder, database, { check: recovered, encrypted: key !== null });
    return database;
  });
  return { databases, rebuilt: lost, recovered };
}

/** Opens without changing a file. What is missing is there, empty, in memory. */
export function openForReading(folder: string, key: Uint8Array | null): Opened {
  const lost = checkAll(folder, key);
  const databases = openAll(kind => {
    if (lost.some(name => name === kind)) return emptyDatabase(kind);
    const database = openDatabase(kind, databasePath(folder, kind), key, 'read');
    if (!isOutdated(database, migrationsOf(kind))) return database;
    database.close();
    throw new Failure(
      'read-only',
      `The library in ${folder} was made by an earlier version of Casewright and must be brought up to date first, ` +
        'which needs writing. Nothing was changed. Open it once where it can be written.',
    );
  });
  return { databases, rebuilt: lost, recovered: false };
}

/** Looks at all three files; gives those that are lost and can be made again. */
function checkAll(folder: string, key: Uint8Array | null): DerivedKind[] {
  checkLibrary(databasePath(folder, 'library'), key);
  return (['text', 'search'] as const).filter(kind => !isUsable(kind, databasePath(folder, kind), key));
}

function checkLibrary(path: string, key: Uint8Array | null): void {
  if (key && isPlain(path)) {
    throw new Failure(
      'integrity',
      `${path} is not encrypted, though the library has a key: somebody replaced it. Nothing was changed. ` +
        'Put it back from a backup.',
    );
  }
  try {
    checkIdentity('library', path, key);
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
    checkIdentity(kind, path, key);
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
    const aside = join(folder, `text.damaged-${stamp()}.db`);
    for (const file of filesOf(path)) {
      if (existsSync(file)) renameSync(file, file.replace(basename(path), basename(aside)));
    }
  }
  removeDatabase(path);
  makeDatabase(kind, path, key);
}

function prepare(
  kind: DatabaseKind,
  folder: string,
  database: Database,
  { check, encrypted }: { readonly check: boolean; readonly encrypted: boolean },
): void {
  checkOpen(kind, database);
  if (check && kind === 'library') demandWhole(database);
  const steps = migrationsOf(kind);
  if (isOutdated(database, steps)) {
    if (kind === 'library' && versionOf(database) > 0) {
      const next = String(newestVersion(steps)).padStart(4, '0');
      copyDatabase(database, join(folder, `library.before-${next}.${stamp()}.db`), encrypted);
    }
    migrate(database, steps);
  }
  startLogging(database);
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

function openAll(open: (kind: DatabaseKind) => Database): Record<DatabaseKind, Database> {
  const opened: Database[] = [];
  try {
    for (const kind of databaseKinds) opened.push(open(kind));
  } catch (error) {
    for (const database of opened) database.close();
    throw error;
  }
  const [library, text, search] = opened;
  if (!library || !text || !search) throw new Error('a database was not opened');
  return { library, text, search };
}

/** Now, as a part of a file name that every system takes. */
const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-');
