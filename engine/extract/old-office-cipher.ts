import { hash } from 'node:crypto';
import { failure } from './problems.ts';
import { rc4 } from './rc4.ts';

/** Gives the key of each block of a stream. */
export type BlockKeys = (block: number) => Uint8Array;

const md5 = (...pieces: readonly Uint8Array[]): Buffer => hash('md5', Buffer.concat(pieces), 'buffer');
const sha1 = (...pieces: readonly Uint8Array[]): Buffer => hash('sha1', Buffer.concat(pieces), 'buffer');

/** The kind of a key in the header of the cipher that calls itself CryptoAPI (MS-OFFCRYPTO 2.3.2): RC4. */
const rc4Kind = 0x6801;

/**
 * The keys of what Office 97 to 2003 ciphered (MS-OFFCRYPTO 2.3.5 and 2.3.6: RC4 with keys from MD5 or SHA-1), from the
 * header that begins with its version. Undefined when the password is wrong.
 */
export function oldOfficeKeys(header: Buffer, password: string): BlockKeys | undefined {
  const secret = Buffer.from(password, 'utf16le');
  try {
    const [major, minor] = [header.readUInt16LE(0), header.readUInt16LE(2)];
    if (major === 1 && minor === 1) return shortKeys(header.subarray(4), secret);
    if (minor === 2) return longKeys(header.subarray(8), secret);
  } catch (error) {
    // Read beyond its end: what the header promises is not there.
    if (!(error instanceof RangeError)) throw error;
  }
  throw failure('damaged');
}

function shortKeys(header: Buffer, secret: Buffer): BlockKeys | undefined {
  const salt = header.subarray(0, 16);
  const start = md5(secret).subarray(0, 5);
  const middle = md5(...Array.from({ length: 16 }, () => Buffer.concat([start, salt]))).subarray(0, 5);
  const keyOf: BlockKeys = block => md5(middle, number(block));
  const check = rc4(keyOf(0), header.subarray(16, 48));
  return md5(check.subarray(0, 16)).equals(check.subarray(16, 32)) ? keyOf : undefined;
}

function longKeys(header: Buffer, secret: Buffer): BlockKeys | undefined {
  const size = header.readUInt32LE(0);
  if (header.readUInt32LE(4 + 8) !== rc4Kind) throw failure('damaged');
  // None stated means 40 bits.
  const keyBytes = (header.readUInt32LE(4 + 16) || 40) / 8;
  const verifier = header.subarray(4 + size);
  const start = sha1(verifier.subarray(4, 20), secret);
  const keyOf: BlockKeys = block => {
    const key = sha1(start, number(block)).subarray(0, keyBytes);
    // Subtle: a key of 40 bits is filled up with zeros.
    return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const check = rc4(keyOf(0), Buffer.concat([verifier.subarray(20, 36), verifier.subarray(40, 60)]));
  return sha1(check.subarray(0, 16)).equals(check.subarray(16, 36)) ? keyOf : undefined;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
