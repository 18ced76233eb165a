import { basename } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import { databasePath } from './database-kinds.ts';

/** The result code of an SQLite error, such as "SQLITE_CORRUPT_INDEX"; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}

/**
 * Says in a sentence what the disk, the file or another program did to a database.
 * Everything else (constraints, triggers, mistakes in SQL) comes back as it is: its meaning is the caller's.
 */
export function failureOfSqlite(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  const failure = (kind: ConstructorParameters<typeof Failure>[0], message: string): Failure =>
    new Failure(kind, message, { file, sqlite: code }, { cause: error });
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return failure(
      'integrity',
      `${file} is damaged or was changed by another program. Nothing in it was repaired or replaced. ${advice(file)}`,
    );
  }
  // The second is a full disk as well: no room for the file through which connections share their log.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') {
    return failure(
      'too-large',
      `The disk is full, so ${file} could not be changed. What was saved before is safe. Free some space and try again.`,
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return failure('locked', `Another program is using ${file}. Nothing was changed. Close it there and try again.`);
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return failure('read-only', `${file} cannot be written. Nothing was changed.`);
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return failure('not-found', `${file} cannot be opened. Check that it exists and that you may read it.`);
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return failure(
      'integrity',
      `The disk reported an error on ${file}. What was saved before is kept. Check the disk before you go on.`,
    );
  }
  return error;
}

function advice(file: string): string {
  switch (basename(file)) {
    case databasePath('', 'search'):
      return 'It holds no evidence: close the library and delete this one file, and it is made again.';
    case databasePath('', 'text'):
      return 'It holds no evidence: close the library and move this one file away, and the text is read again.';
    default:
      return 'Keep this file as it is, and open a copy of the library from a backup.';
  }
}
