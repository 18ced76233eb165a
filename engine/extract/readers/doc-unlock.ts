import { type BlockKeys, oldOfficeKeys } from '../old-office-cipher.ts';
import { oldProtection, passwordFailure } from '../problems.ts';
import { rc4InBlocks } from '../rc4.ts';
import type { Fib } from './doc-fib.ts';

/** Bytes that are ciphered with one key, and those at the beginning of the document that are not (MS-DOC 2.2.6). */
const blockSize = 512;
const openBytes = 68;

/** The streams of a protected document without their cipher. Throws 'password', or 'unsupported' for the masks of older versions. */
export function unlockDoc(
  stream: Buffer,
  table: Buffer,
  { isOld, isMasked, key: headerSize }: Fib,
  password: string | undefined,
): { stream: Buffer; table: Buffer } {
  if (isOld || isMasked) throw oldProtection();
  const keys = password === undefined ? undefined : oldOfficeKeys(table.subarray(0, headerSize), password);
  if (keys === undefined) throw passwordFailure(password);
  return { stream: opened(stream, keys, openBytes), table: opened(table, keys, headerSize) };
}

function opened(bytes: Buffer, keys: BlockKeys, open: number): Buffer {
  const plain = rc4InBlocks(keys, bytes, blockSize);
  bytes.copy(plain, 0, 0, open);
  return plain;
}
