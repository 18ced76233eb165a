import { Failure } from '../../contract/failure.ts';

/**
 * Says what went wrong in the vault's own folder while `name` was being stored there.
 * A full disk is 'too-large': there is no code of its own for it, and the answer to both is to make room.
 */
export function vaultFailure(error: unknown, name: string): unknown {
  if (error instanceof Failure) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const failure = (kind: ConstructorParameters<typeof Failure>[0], message: string): Failure =>
    new Failure(kind, message, { system: code }, { cause: error });
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return failure(
        'too-large',
        `The disk is full, so ${name} was not taken in. Nothing was lost: all that was stored before is safe. ` +
          'Free some space and import it again.',
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return failure('read-only', `The library cannot be written, so ${name} was not taken in.`);
    default:
      return failure(
        'integrity',
        `The disk of the library reported an error (${code}), so ${name} was not taken in. ` +
          'Check the disk before you go on.',
      );
  }
}

/** What the vault holds under a hash is gone or is not what was stored. */
export function objectFailure(sha256: Uint8Array, what: string): Failure {
  const hash = Buffer.from(sha256).toString('hex');
  return new Failure(
    'integrity',
    `The stored file ${hash} ${what}. Do not rely on it: put it back from a backup, or import the original again.`,
    { sha256: hash },
  );
}

/** The system could not read what the vault holds: nothing is known of its content. */
export function unreadableFailure(error: unknown, sha256: Uint8Array): unknown {
  if (error instanceof Failure) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const hash = Buffer.from(sha256).toString('hex');
  return new Failure(
    'invalid',
    `The stored file ${hash} could not be read (${code}). Check the disk and that you may read it, then try again.`,
    { sha256: hash, system: code },
    { cause: error },
  );
}
