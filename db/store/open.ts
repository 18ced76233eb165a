import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { copyDatabase } from './copy-database.ts';
import { endLogging } from './database.ts';
import { type DatabaseKind, databaseKinds, databasePath } from './database-kinds.ts';
import { guardedStore } from './guarded-store.ts';
import type { WritableStore } from './handles.ts';
import { hasKeyFile, type LibraryKeys, unlockKeyFile } from './key.ts';
import { type LibraryLock, takeLock } from './lock.ts';
import { demandEmptyFolder, makeLibrary, type NewLibrary } from './make-library.ts';
import { type Opened, openForReading, openForWriting } from './open-databases.ts';
import { privateCopy, wasLeftOpen } from './private-copy.ts';
import { failureOfSqlite } from './sqlite-failure.ts';

/** A library that is open. Its three databases never share a transaction. */
export type OpenStore = {
  /** Absolute path. */
  readonly folder: string;
  /** The file that `library` is on: in the folder, or a private copy where the folder cannot be written. */
  readonly libraryFile: string;
  readonly library: WritableStore;
  readonly text: WritableStore;
  readonly search: WritableStore;
  /** Every write raises 'read-only': asked for, or the medium cannot be written. */
  readonly readOnly: boolean;
  readonly encrypted: boolean;
  /** null when the library is not encrypted. */
  readonly keys: LibraryKeys | null;
  /** The library was not closed properly last time; library.db was checked and is whole. */
  readonly recoveredFrom?: 'unclean-exit';
  /** Databases that were missing or damaged and are empty now: they are derived, and must be filled again. */
  readonly rebuilt: readonly ('text' | 'search')[];
  /** Copies library.db into a new file, encrypted with the same key. Raises 'conflict' when the file exists. */
  copyLibrary(target: string): void;
  /**
   * Brings everything into the three files and lets others open the library. Idempotent. When the disk is full or
   * fails it closes all the same, and raises that: what was saved is kept, and the next opening finishes the work.
   */
  close(): void;
};

/**
 * Makes a library in an empty or new folder and opens it. With a passphrase it is encrypted from the first byte.
 * Raises 'conflict' when the folder has something in it, 'invalid' for an empty passphrase, 'read-only', 'too-large'
 * when the disk is full.
 */
export async function createStore(folder: string, library: NewLibrary): Promise<OpenStore> {
  if (library.passphrase === '') throw new Failure('invalid', 'The passphrase must not be empty. Nothing was made.');
  const root = resolve(folder);
  demandEmptyFolder(root);
  return await whileLocked(takeLock(root), async lock => {
    const keys = await makeLibrary(root, library);
    return storeOf(root, keys, lock, { ...openForWriting(root, keys?.database ?? null), readOnly: false });
  });
}

/**
 * Opens a library. Brings an older one up to date after keeping a dated copy of library.db; checks library.db after
 * an unclean exit; opens for reading only what cannot be written.
 * Raises 'not-found', 'locked' (open elsewhere, or a wrong or missing passphrase), 'newer-schema', 'integrity',
 * 'unsupported' (another program's files), 'invalid' (we may not read it). A library that cannot be opened is never changed or made anew.
 */
export async function openStore(
  folder: string,
  options: { readonly passphrase?: string; readonly readOnly?: boolean } = {},
): Promise<OpenStore> {
  const root = resolve(folder);
  demandLibrary(root);
  const writable = isWritable(root);
  return await whileLocked(writable ? takeLock(root) : undefined, async lock => {
    const keys = hasKeyFile(root) ? await unlockKeyFile(root, options.passphrase) : null;
    const key = keys?.database ?? null;
    if (writable && options.readOnly !== true) {
      return storeOf(root, keys, lock, { ...openForWriting(root, key), readOnly: false });
    }
    return storeOf(root, keys, lock, { ...readingOf(root, key), readOnly: true });
  });
}

type Content = Opened & { readonly readOnly: boolean; readonly privateFolder?: string };

function readingOf(root: string, key: Uint8Array | null): Opened & { readonly privateFolder?: string } {
  if (!wasLeftOpen(root)) return openForReading(root, key, false);
  const privateFolder = privateCopy(root, key);
  try {
    return { ...openForReading(privateFolder, key, true), privateFolder };
  } catch (error) {
    rmSync(privateFolder, { recursive: true, force: true });
    throw error;
  }
}

function storeOf(
  folder: string,
  keys: LibraryKeys | null,
  lock: LibraryLock | undefined,
  { databases, rebuilt, recovered, readOnly, privateFolder }: Content,
): OpenStore {
  const store = (kind: DatabaseKind): WritableStore =>
    guardedStore(databases[kind], databasePath(folder, kind), readOnly);
  return {
    folder,
    libraryFile: databases.library.name,
    library: store('library'),
    text: store('text'),
    search: store('search'),
    readOnly,
    encrypted: keys !== null,
    keys,
    ...(recovered ? { recoveredFrom: 'unclean-exit' as const } : {}),
    rebuilt,
    copyLibrary: target => copyDatabase(databases.library, resolve(target), keys !== null),
    close() {
      if (!databases.library.open) return;
      const problems = databaseKinds
        .toReversed()
        .flatMap(kind => closeDatabase(databases[kind], databasePath(folder, kind), readOnly));
      if (privateFolder !== undefined) rmSync(privateFolder, { recursive: true, force: true });
      lock?.release();
      if (problems.length > 0) throw problems[0];
    },
  };
}

/** Closes whatever happens. What could not be tidied up is safe in the log, and is given back as a failure. */
function closeDatabase(database: Database, file: string, readOnly: boolean): unknown[] {
  try {
    if (!readOnly) {
      // Subtle: no "optimize": figures about a small library would have SQLite go through whole tables once it is large.
      endLogging(database);
    }
    return [];
  } catch (error) {
    return [failureOfSqlite(error, file)];
  } finally {
    database.close();
  }
}

async function whileLocked<Lock extends LibraryLock | undefined>(
  lock: Lock,
  work: (lock: Lock) => Promise<OpenStore>,
): Promise<OpenStore> {
  try {
    return await work(lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function demandLibrary(root: string): void {
  const path = databasePath(root, 'library');
  try {
    accessSync(path, constants.R_OK);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && (error as NodeJS.ErrnoException).code !== 'ENOTDIR') {
      throw new Failure('invalid', `You may not read the library in ${root}. Ask its owner for access.`, undefined, {
        cause: error,
      });
    }
  }
  const remains = ['objects', 'library.key', 'text.db'].filter(name => existsSync(join(root, name)));
  if (remains.length === 0) throw new Failure('not-found', `There is no library in ${root}.`);
  throw new Failure(
    'integrity',
    `library.db is missing in ${root}, though ${remains.join(', ')} is there. The evidence may be whole, but what is ` +
      'known of it is not here. Nothing was changed. Put library.db back from a backup.',
    { remains },
  );
}

function isWritable(root: string): boolean {
  try {
    for (const path of [root, databasePath(root, 'library')]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
