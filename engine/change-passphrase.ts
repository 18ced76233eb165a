import { Failure } from '../contract/failure.ts';
import { changePassphrase as rewrapKey } from '../db/store/key.ts';
import type { OpenStore } from '../db/store/open.ts';

/** Changes the passphrase of an open library. Its databases and originals are encrypted with a key that stays the same. */
export async function changePassphrase(
  { folder, encrypted, readOnly }: OpenStore,
  old: string,
  replacement: string,
): Promise<void> {
  if (!encrypted)
    throw new Failure(
      'unsupported',
      'This library is not encrypted, so it has no passphrase, and it cannot be encrypted afterwards. ' +
        'Make a new library with a passphrase and import the documents there.',
    );
  if (readOnly)
    throw new Failure(
      'read-only',
      'This library was opened for reading only, so its passphrase stays as it is. Open it where it can be written.',
    );
  await rewrapKey(folder, old, replacement);
}
