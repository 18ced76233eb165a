import { argon2Sync, createDecipheriv, hash, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { openPackage, type Package } from '../office-package.ts';
import { failure, oldProtection, passwordFailure } from '../problems.ts';
import { ReadingFailure } from '../reading.ts';
import { type Ciphered, cipheredParts } from './odf-manifest.ts';

/** Turns and memory (in KiB) that a file may ask for to make a key. LibreOffice writes 100,000 turns, or 64 MiB. */
const mostTurns = 2_000_000;
const mostMemory = 128 * 1024;
/** Bytes that one part may unpack to. */
const mostUnpacked = 200_000_000;
const tagSize = 16;
/** The part that holds a whole package, as newer versions of LibreOffice write protected files. */
const wrapped = 'encrypted-package';

/** A protected package as if it were open: a part is deciphered when it is read. An open package is given back as it is. */
export async function unlockOdf(file: Package, password: string | undefined): Promise<Package> {
  const ciphered = await cipheredParts(file);
  if (ciphered.size === 0) return file;
  if (password === undefined) throw passwordFailure(undefined);
  const keys = new Map<string, Buffer>();
  const whole = ciphered.get(wrapped);
  if (whole !== undefined) return openPackage(await plain(wrapped, whole));

  async function plain(name: string, how: Ciphered): Promise<Buffer> {
    const bytes = Buffer.from(await file.bytes(name));
    const sameKey = `${how.salt.toString('hex')} ${how.turns}`;
    const key = keys.get(sameKey) ?? keyOf(how, password ?? '');
    keys.set(sameKey, key);
    const packed = deciphered(bytes, key, how);
    if (packed === undefined) throw passwordFailure(password);
    return name === wrapped ? packed : unpacked(packed, password);
  }

  async function* read(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const how = ciphered.get(name);
    if (how === undefined) yield* file.read(name);
    else yield await plain(name, how);
  }

  return {
    ...file,
    read,
    async bytes(name) {
      const how = ciphered.get(name);
      return how === undefined ? file.bytes(name) : plain(name, how);
    },
  };
}

function keyOf(how: Ciphered, password: string): Buffer {
  const start = hash(how.startHash, password, 'buffer');
  if (!(how.turns <= mostTurns) || !(how.keyBytes >= 16 && how.keyBytes <= 32)) throw failure('damaged');
  if (/argon2id/i.test(how.derivation)) {
    if (!(how.memory <= mostMemory)) throw failure('damaged');
    const { turns: passes, memory, lanes: parallelism, salt: nonce, keyBytes: tagLength } = how;
    return Buffer.from(argon2Sync('argon2id', { message: start, nonce, parallelism, tagLength, memory, passes }));
  }
  return pbkdf2Sync(start, how.salt, how.turns, how.keyBytes, 'sha1');
}

/** The bytes of a part before they were ciphered; undefined when the key does not fit. */
function deciphered(bytes: Buffer, key: Buffer, how: Ciphered): Buffer | undefined {
  try {
    if (/aes\d+-gcm/i.test(how.algorithm)) {
      // The vector stands before the bytes and what proves them after.
      const vector = how.vector.length > 0 ? how.vector : bytes.subarray(0, 12);
      const body = bytes.subarray(0, vector.length).equals(vector) ? bytes.subarray(vector.length) : bytes;
      const decipher = createDecipheriv(key.length === 32 ? 'aes-256-gcm' : 'aes-128-gcm', key, vector);
      decipher.setAuthTag(body.subarray(body.length - tagSize));
      return Buffer.concat([decipher.update(body.subarray(0, body.length - tagSize)), decipher.final()]);
    }
    if (!/aes\d+-cbc/i.test(how.algorithm)) throw oldProtection();
    const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, how.vector).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
    return fits(plain, how) ? plain : undefined;
  } catch (error) {
    if (error instanceof ReadingFailure) throw error;
    // What the cipher refuses: the key, as a rule, or a part that is not whole.
    return undefined;
  }
}

function fits(plain: Buffer, { checksumType, checksum }: Ciphered): boolean {
  const first = plain.subarray(0, 1024);
  if (/sha256/i.test(checksumType)) return hash('sha256', first, 'buffer').equals(checksum);
  return /sha1/i.test(checksumType) ? hash('sha1', first, 'buffer').equals(checksum) : true;
}

function unpacked(packed: Buffer, password: string | undefined): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: mostUnpacked });
  } catch (error) {
    if (error instanceof RangeError) throw failure('bomb', error);
    // Without a checksum, this is how a wrong password shows.
    throw passwordFailure(password, error);
  }
}
