import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { Failure } from '../../contract/failure.ts';
import { databasePath } from './database-kinds.ts';
import { createKeyFile, type LibraryKeys } from './key.ts';
import { libraryReadme } from './library-readme.ts';
import { makeDatabase } from './make-database.ts';
import { syncFolder } from './sync-folder.ts';
import { writeDurably } from './write-durably.ts';

export type NewLibrary = {
  readonly name: string;
  /** Encrypts the library from the first byte. */
  readonly passphrase?: string;
};

/** What systems put into folders by themselves, and our lock: a folder that holds nothing else is empty. */
const ignored = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', 'library.lock']);

/** Makes the folder where there is none. Raises 'conflict' when something is in it, 'read-only'. */
export function demandEmptyFolder(root: string): void {
  let names: string[];
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    names = readdirSync(root).filter(name => !ignored.has(name));
  } catch (error) {
    throw new Failure('read-only', `The folder ${root} cannot be made or read. Choose another place.`, undefined, {
      cause: error,
    });
  }
  if (names.length === 0) return;
  const why = existsSync(databasePath(root, 'library')) ? 'is a library already: open it instead' : 'is not empty';
  throw new Failure('conflict', `The folder ${root} ${why}. Nothing was changed. Choose an empty or new folder.`);
}

/**
 * Puts a new library into a folder that we hold the lock of. When that fails nothing of it stays.
 * Raises 'conflict' when something is in the folder, 'too-large' when the disk is full.
 */
export async function makeLibrary(root: string, library: NewLibrary): Promise<LibraryKeys | null> {
  // Asked again under the lock: whoever had it before us may have made a library here.
  demandEmptyFolder(root);
  try {
    return await fill(root, library);
  } catch (error) {
    for (const name of ['library.db', 'search.db', 'text.db', 'README.txt', 'objects', 'library.key']) {
      rmSync(join(root, name), { recursive: true, force: true });
    }
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new Failure('too-large', `The disk is full, so no library was made in ${root}. Free some space.`, undefined, {
      cause: error,
    });
  }
}

async function fill(root: string, { name, passphrase }: NewLibrary): Promise<LibraryKeys | null> {
  const keys = passphrase === undefined ? null : await createKeyFile(root, passphrase);
  const key = keys?.database ?? null;
  mkdirSync(join(root, 'objects'), { mode: 0o700 });
  writeDurably(join(root, 'README.txt'), libraryReadme(name, keys !== null), 0o644);
  makeDatabase('text', databasePath(root, 'text'), key);
  makeDatabase('search', databasePath(root, 'search'), key);
  // Last: a folder with a library.db is a whole library.
  makeDatabase('library', databasePath(root, 'library'), key, database =>
    database
      .prepare('INSERT INTO library (id, uid, name, created_at) VALUES (1, ?, ?, ?)')
      .run(uuidV7(undefined, Buffer.alloc(16)), name, Date.now()),
  );
  syncFolder(root);
  return keys;
}
