import { createDecipheriv, hash } from 'node:crypto';
import { type CompoundFile, openCompoundFile } from './compound-file.ts';
import { failure, passwordFailure, rightsManaged } from './problems.ts';
import { ReadingFailure } from './reading.ts';

/** What Excel itself uses when a workbook is to be read by anybody and changed by nobody (MS-OFFCRYPTO 2.3.4.1 and 2.4.2.3). */
export const everybodysPassword = 'VelvetSweatshop';

/** Turns of the hash that a file may ask for. Office writes 50,000 to 100,000; the format's own bound would take a minute. */
const mostTurns = 1_000_000;
/** Bytes that are ciphered as one piece (MS-OFFCRYPTO 2.3.4.15). */
const segmentSize = 4096;

/** The purposes of the keys made from a password (MS-OFFCRYPTO 2.3.4.13). */
const verifierInputKey = Buffer.from('fea7d2763b4b9e79', 'hex');
const verifierHashKey = Buffer.from('d7aa0f6d3061344e', 'hex');
const keyValueKey = Buffer.from('146e0be7abacd0d6', 'hex');

/**
 * The Office package inside a protected one (MS-OFFCRYPTO 2.3.4: standard and agile encryption).
 * @throws ReadingFailure 'password' when it needs one or the one given is wrong, 'damaged', 'unsupported'
 */
export function unlockPackage(bytes: Uint8Array, password: string | undefined): Uint8Array {
  const file = openCompoundFile(bytes);
  const info = streamOf(file, 'EncryptionInfo');
  const packed = streamOf(file, 'EncryptedPackage');
  if (info === undefined || packed === undefined || info.length < 8) throw rightsManaged();
  const tried = password ?? everybodysPassword;
  try {
    const agile = info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4;
    const plain = agile ? openAgile(info.toString('utf8', 8), packed, tried) : openStandard(info, packed, tried);
    if (plain === undefined) throw passwordFailure(password);
    return plain.subarray(0, Number(packed.readBigUInt64LE(0)));
  } catch (error) {
    // Whatever the cipher refuses, such as a key of a wrong length, comes from what the file says.
    throw error instanceof ReadingFailure ? error : failure('damaged', error);
  }
}

/** What opens a file without a password, or with the first of them that does. */
export async function withPasswords<Opened>(
  passwords: readonly string[],
  open: (password: string | undefined) => Opened | Promise<Opened>,
): Promise<Opened> {
  let closed: unknown;
  for (const password of [undefined, ...passwords])
    try {
      return await open(password);
    } catch (error) {
      if (!(error instanceof ReadingFailure && error.code === 'password')) throw error;
      closed = error;
    }
  throw closed;
}

function streamOf(file: CompoundFile, name: string): Buffer | undefined {
  const entry = file.find(name);
  return entry && Buffer.from(file.bytes(entry));
}

/** Standard encryption: AES in ECB, SHA-1. Undefined when the password is wrong. */
function openStandard(info: Buffer, packed: Buffer, password: string): Buffer | undefined {
  const headerSize = info.readUInt32LE(8);
  const keyBytes = info.readUInt32LE(12 + 16) / 8;
  const verifier = info.subarray(12 + headerSize);
  const salt = verifier.subarray(4, 20);
  let digest = sha('sha1', salt, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < 50_000; turn += 1) digest = sha('sha1', number(turn), digest);
  const last = sha('sha1', digest, number(0));
  const half = (fill: number): Buffer =>
    sha(
      'sha1',
      Buffer.alloc(64, fill).map((byte, at) => byte ^ (last[at] ?? 0)),
    );
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBytes);
  const decipher = (data: Buffer): Buffer => ciphered(`aes-${keyBytes * 8}-ecb`, key, null, data);
  const expected = decipher(verifier.subarray(40, 72)).subarray(0, 20);
  return sha('sha1', decipher(verifier.subarray(20, 36))).equals(expected) ? decipher(packed.subarray(8)) : undefined;
}

/** Agile encryption: the algorithms are named in XML. Undefined when the password is wrong. */
function openAgile(xml: string, packed: Buffer, password: string): Buffer | undefined {
  const data = parametersOf(xml, /<(?:\w+:)?keyData\s([^>]*)>/);
  const key = parametersOf(xml, /<(?:\w+:)?encryptedKey\s([^>]*)>/);
  const turns = Number(key.attribute('spinCount'));
  if (!(turns <= mostTurns)) throw failure('damaged');
  let digest = sha(key.hash, key.salt, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < turns; turn += 1) digest = sha(key.hash, number(turn), digest);
  const open = (purpose: Buffer, attribute: string): Buffer =>
    ciphered(
      key.cipher,
      fitted(sha(key.hash, digest, purpose), key.keyBytes),
      fitted(key.salt, key.blockSize),
      Buffer.from(key.attribute(attribute), 'base64'),
    );
  const input = open(verifierInputKey, 'encryptedVerifierHashInput').subarray(0, key.salt.length);
  const expected = open(verifierHashKey, 'encryptedVerifierHashValue');
  const found = sha(key.hash, input);
  if (!found.equals(expected.subarray(0, found.length))) return undefined;
  const secret = open(keyValueKey, 'encryptedKeyValue').subarray(0, data.keyBytes);
  const pieces: Buffer[] = [];
  const content = packed.subarray(8);
  for (let at = 0, segment = 0; at < content.length; at += segmentSize, segment += 1) {
    const vector = fitted(sha(data.hash, data.salt, number(segment)), data.blockSize);
    pieces.push(ciphered(data.cipher, secret, vector, content.subarray(at, at + segmentSize)));
  }
  return Buffer.concat(pieces);
}

function parametersOf(xml: string, element: RegExp) {
  const written = element.exec(xml)?.[1] ?? '';
  const attribute = (name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(written)?.[1] ?? '';
  const keyBytes = Number(attribute('keyBits')) / 8;
  const chaining = attribute('cipherChaining') === 'ChainingModeCFB' ? 'cfb' : 'cbc';
  if (attribute('cipherAlgorithm') !== 'AES') throw failure('damaged');
  return {
    attribute,
    keyBytes,
    blockSize: Number(attribute('blockSize')),
    salt: Buffer.from(attribute('saltValue'), 'base64'),
    hash: attribute('hashAlgorithm').replace('-', '').toLowerCase(),
    cipher: `aes-${keyBytes * 8}-${chaining}`,
  };
}

/** Subtle: what does not fill a block at the end is left out: it is padding of the stream, or was cut short on its way. */
function ciphered(cipher: string, key: Buffer, vector: Buffer | null, data: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, vector).setAutoPadding(false);
  return Buffer.concat([decipher.update(data.subarray(0, data.length - (data.length % 16))), decipher.final()]);
}

/** Cut, or filled up as the format asks (MS-OFFCRYPTO 2.3.4.11). */
function fitted(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

function sha(algorithm: string, ...pieces: readonly Uint8Array[]): Buffer {
  return hash(algorithm, Buffer.concat(pieces), 'buffer');
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
