import { type Reader, ReadingFailure } from '../reading.ts';

/** Says of what is encrypted with PGP that it is. */
export const pgpReader: Reader = {
  id: 'pgp 1',
  limit: Number.MAX_SAFE_INTEGER,
  read: () =>
    Promise.reject(
      new ReadingFailure(
        'password',
        'This file is encrypted (PGP), so it could not be read. The original is stored unchanged, but it will not be found by its content. Decrypt it with its owner’s key in another program, and import what comes out as well.',
      ),
    ),
};
