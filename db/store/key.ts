import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { writeDurably } from './write-durably.ts';

/** The keys of an encrypted library, 32 bytes each, all derived from the one in its key file. */
export type LibraryKeys = {
  /** Of the three databases. */
  readonly database: Buffer;
  /** Of the files in the vault. */
  readonly objects: Buffer;
  /** Of the names of the files in the vault, which would otherwise tell what is in them. */
  readonly names: Buffer;
};

const keyPath = (folder: string): string => join(folder, 'library.key');
const keyFileMode = 0o600;
const keyLength = 32; // bytes, AES-256
const saltLength = 32; // bytes
const nonceLength = 12; // bytes, as AES-GCM prefers
const tagLength = 16; // bytes, the longest that AES-GCM has

/**
 * What one guess at the passphrase costs: 128 MiB of memory and about 0.3 s (RFC 7914). The limits below keep a
 * forged key file from asking for more than a computer has.
 */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const costliest = { N: 2 ** 20, r: 16, p: 4 } as const;

const bytes = (length: number) =>
  z
    .base64()
    .transform(text => Buffer.from(text, 'base64'))
    .refine(value => value.length === length);

const keyFileSchema = z.strictObject({
  format: z.literal('casewright-library-key'),
  version: z.literal(1),
  derivation: z.strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .max(costliest.N)
      .refine(n => Number.isInteger(Math.log2(n))),
    r: z.int().min(1).max(costliest.r),
    p: z.int().min(1).max(costliest.p),
    salt: bytes(saltLength),
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: bytes(nonceLength),
  wrapped: bytes(keyLength),
  tag: bytes(tagLength),
});
type KeyFile = z.infer<typeof keyFileSchema>;
type Derivation = KeyFile['derivation'];

/** True when the library in this folder is encrypted. */
export const hasKeyFile = (folder: string): boolean => existsSync(keyPath(folder));

/**
 * Makes a new random library key and writes it, wrapped under the passphrase, to the folder's key file.
 * Raises 'invalid' for an empty passphrase, 'conflict' when there is a key file: replacing it would lose the library.
 */
export async function createKeyFile(folder: string, passphrase: string): Promise<LibraryKeys> {
  if (hasKeyFile(folder)) {
    throw new Failure('conflict', `${keyPath(folder)} exists already. It was not replaced: it opens a library.`);
  }
  demandPassphrase(passphrase);
  const libraryKey = randomBytes(keyLength);
  writeDurably(keyPath(folder), await wrapped(libraryKey, passphrase), keyFileMode);
  return keysFrom(libraryKey);
}

/**
 * The keys of an encrypted library.
 * Raises 'locked' for a wrong or missing passphrase, 'integrity' when the key file is damaged, 'newer-schema' when it
 * was written by a later version, 'not-found' when there is none.
 */
export async function unlockKeyFile(folder: string, passphrase: string | undefined): Promise<LibraryKeys> {
  return keysFrom(await unwrapped(readKeyFile(folder), passphrase));
}

/**
 * Wraps the library key under another passphrase. Only the key file is written; everything else stays as it is, so
 * whoever has an old copy of the key file and the old passphrase can still open the library.
 * Raises what `unlockKeyFile` raises, and 'invalid' for an empty new passphrase.
 */
export async function changePassphrase(folder: string, old: string, replacement: string): Promise<void> {
  demandPassphrase(replacement);
  const libraryKey = await unwrapped(readKeyFile(folder), old);
  writeDurably(keyPath(folder), await wrapped(libraryKey, replacement), keyFileMode);
}

function keysFrom(libraryKey: Buffer): LibraryKeys {
  const derived = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', libraryKey, Buffer.alloc(0), `casewright 1 ${use}`, keyLength));
  return { database: derived('database'), objects: derived('objects'), names: derived('names') };
}

function demandPassphrase(passphrase: string): void {
  if (passphrase === '') throw new Failure('invalid', 'The passphrase must not be empty. Nothing was changed.');
}

function readKeyFile(folder: string): KeyFile {
  const path = keyPath(folder);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure('not-found', `${path} cannot be read. Without it this library cannot be opened.`, undefined, {
      cause: error,
    });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  const parsed = keyFileSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const version = z.looseObject({ version: z.int().min(2) }).safeParse(content);
  if (version.success) {
    throw new Failure(
      'newer-schema',
      `${path} was written by a later version of Casewright. Nothing was changed. Open the library with that version.`,
    );
  }
  throw new Failure(
    'integrity',
    `${path} is damaged, so the library cannot be opened. Nothing was changed. ` +
      'Put this one file back from a backup of the library: it is never out of date unless the passphrase was changed.',
  );
}

async function wrapped(libraryKey: Buffer, passphrase: string): Promise<string> {
  const derivation: Derivation = { name: 'scrypt', ...cost, salt: randomBytes(saltLength) };
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(passphrase, derivation), nonce);
  const sealed = Buffer.concat([cipher.update(libraryKey), cipher.final()]);
  const file = {
    format: 'casewright-library-key',
    version: 1,
    derivation: { ...derivation, salt: derivation.salt.toString('base64') },
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    wrapped: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

async function unwrapped(file: KeyFile, passphrase: string | undefined): Promise<Buffer> {
  if (passphrase === undefined || passphrase === '') {
    throw new Failure('locked', 'This library is encrypted. Enter its passphrase to open it.');
  }
  const key = await wrappingKey(passphrase, file.derivation);
  const decipher = createDecipheriv('aes-256-gcm', key, file.nonce, { authTagLength: tagLength });
  decipher.setAuthTag(file.tag);
  try {
    return Buffer.concat([decipher.update(file.wrapped), decipher.final()]);
  } catch (error) {
    throw new Failure(
      'locked',
      'This passphrase does not open the library. Nothing was changed. Check capitals and keyboard layout and try again.',
      undefined,
      { cause: error },
    );
  }
}

function wrappingKey(passphrase: string, { N, r, p, salt }: Derivation): Promise<Buffer> {
  // Keyboards and systems compose the same letters differently.
  const text = passphrase.normalize('NFKC');
  // Node refuses more than 32 MiB unless told; scrypt itself needs 128 * N * r bytes and a little for each p.
  const maxmem = 128 * r * (N + p + 2);
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyLength, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
