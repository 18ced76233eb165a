import { type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../contract/failure.ts';

/**
 * Refuses a place where a report or a list must not be written.
 * Raises 'not-found' without its folder, 'conflict' for what is there already, 'invalid' inside the library's folder;
 * and what `atPlace` raises for a place that cannot be looked at.
 */
export function demandPlace(file: string, replace: boolean, library: string): void {
  const folder = dirname(file);
  if (lookAt(folder)?.isDirectory() !== true)
    throw new Failure('not-found', `The folder ${folder} does not exist. Make it first, or choose another place.`);
  if (isWithin(folder, library))
    throw new Failure(
      'invalid',
      `${file} would lie inside the library, among the evidence. Nothing was written. Choose another place.`,
    );
  const there = lookAt(file);
  if (there && !there.isFile())
    throw new Failure('conflict', `${file} is not an ordinary file, so it is not replaced. Choose another name.`);
  if (there && !replace)
    throw new Failure(
      'conflict',
      `There is a file ${file} already. Choose another name, or say that it may be replaced.`,
    );
}

/**
 * Writes a file, and gives a failure of the disk as a sentence: 'too-large' when it is full, 'read-only' or 'invalid'
 * when the file cannot be written.
 */
export function atPlace<Result>(file: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw writingFailure(error, file);
  }
}

const lookAt = (path: string): Stats | undefined => atPlace(path, () => statSync(path, { throwIfNoEntry: false }));

/** A folder by its number on its disk: names may differ by links or by case and mean the same. */
function isWithin(folder: string, library: string): boolean {
  const [here, own] = [statSync(folder, { bigint: true }), statSync(library, { bigint: true })];
  if (here.dev === own.dev && here.ino === own.ino) return true;
  const above = dirname(folder);
  return above !== folder && isWithin(above, library);
}

function writingFailure(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const failure = (kind: ConstructorParameters<typeof Failure>[0], what: string): Failure =>
    new Failure(kind, `${what} Nothing in the case changed.`, { system: code }, { cause: error });
  switch (code) {
    case undefined:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('too-large', `The disk is full, so ${file} was not written. Free some space and try again.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('read-only', `You may not write ${file}. Choose another place.`);
    default:
      return failure('invalid', `${file} could not be written (${code}). Choose another name or place.`);
  }
}
