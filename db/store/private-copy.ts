import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import { endLogging, openDatabase } from './database.ts';
import { databaseKinds, databasePath } from './database-kinds.ts';
import { filesOf } from './make-database.ts';

/** True when the library was not closed properly, so that its last changes still stand beside its databases. */
export const wasLeftOpen = (folder: string): boolean =>
  databaseKinds.some(kind => {
    const [, log = '', , journal = ''] = filesOf(databasePath(folder, kind));
    return existsSync(log) || existsSync(journal);
  });

/**
 * Copies the databases of a library that was left open and must not be written to a private folder, and finishes
 * there what was left unfinished. Encrypted databases stay encrypted. Returns the folder; remove it after use.
 * Raises 'too-large' when there is no room for the copy.
 */
export function privateCopy(folder: string, key: Uint8Array | null): string {
  const copy = mkdtempSync(join(tmpdir(), 'casewright-read-'));
  try {
    for (const kind of databaseKinds) {
      const [path = '', log = '', , journal = ''] = filesOf(databasePath(folder, kind));
      for (const file of [path, log, journal]) if (existsSync(file)) copyWritable(file, copy);
      if (existsSync(path)) finish(kind, databasePath(copy, kind), key);
    }
    return copy;
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new Failure(
      'too-large',
      `The library in ${folder} was not closed properly and cannot be written, so a copy of its databases is needed ` +
        `to read it, and ${tmpdir()} has no room for one. Nothing was changed. Free some space there and try again.`,
      undefined,
      { cause: error },
    );
  }
}

function copyWritable(file: string, folder: string): void {
  const copy = join(folder, basename(file));
  // Without taking room twice, where the file system can do that.
  copyFileSync(file, copy, constants.COPYFILE_FICLONE);
  chmodSync(copy, 0o600);
}

function finish(kind: (typeof databaseKinds)[number], path: string, key: Uint8Array | null): void {
  const database = openDatabase(kind, path, key, 'write');
  try {
    endLogging(database);
  } finally {
    database.close();
  }
}
