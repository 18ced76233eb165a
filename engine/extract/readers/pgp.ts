import { say } from '../../../contract/say.ts';
import { type Reader, ReadingFailure } from '../reading.ts';

/** Says of what is encrypted with PGP that it is. */
export const pgpReader: Reader = {
  id: 'pgp 1',
  limit: Number.MAX_SAFE_INTEGER,
  read: () => Promise.reject(new ReadingFailure('password', say('pgp'))),
};
