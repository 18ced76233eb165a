import { say } from '../../../contract/say.ts';
import { type Reader, ReadingFailure } from '../reading.ts';

/** Files that apps and programs keep encrypted, by their names: databases, and backups of WhatsApp. */
const kept = /\.(?:db3?|sqlite3?|sqlitedb|crypt\d{0,2})$/i;
/** Bytes from which on it can be told. */
const least = 1_024;
/** Bits a byte that random bytes lack of eight, times their number: 184 by the mathematics of it, with room for chance. */
const lacking = 300;

/** Whether a file that nothing tells the kind of looks like an encrypted one: by its name and because all bytes are as frequent. */
export function looksConcealed(head: Uint8Array, name: string): boolean {
  return kept.test(name) && head.length >= least && bitsPerByte(head) > 8 - lacking / head.length;
}

function bitsPerByte(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / bytes.length) * Math.log2(count / bytes.length);
  return bits;
}

/** Says of such a file what it seems to be. */
export const concealedReader: Reader = {
  id: 'concealed 1',
  limit: Number.MAX_SAFE_INTEGER,
  read: () => Promise.reject(new ReadingFailure('unsupported', say('looks-encrypted'))),
};
