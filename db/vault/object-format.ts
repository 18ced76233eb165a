import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * How an encrypted file lies in the vault: a header, then parts of 64 KiB, each sealed with AES-256-GCM under a nonce
 * that counts the parts and marks the last one (STREAM, Hoang, Reyhanitabar, Rogaway and Vizár 2015). So what is cut
 * off, moved, repeated or altered is noticed, any part can be read alone, and one pass writes it.
 * The README.txt of a library describes it for others: keep the two the same.
 */

/** Bytes of content in a part: small enough to read a page's worth, large enough that the tags cost nothing. */
export const partSize = 65_536;
/** Bytes of a part's tag, behind it. */
export const tagLength = 16;
export const saltLength = 32;
/** Bytes before the first part. */
export const headerLength = 80;

const magic = Buffer.from('CWOB', 'latin1');
const formatVersion = 1;
const saltOffset = 16;
const bindingOffset = 48;

export type FileKeys = {
  /** Made ready once: given as bytes, it would cost each part a third more time. */
  readonly part: KeyObject;
  /** For the binding, which ties the content's SHA-256 to this file: one object in another's place is noticed. */
  readonly binding: Buffer;
};

export function fileKeys(objectsKey: Uint8Array, salt: Uint8Array): FileKeys {
  const both = Buffer.from(hkdfSync('sha256', objectsKey, salt, 'casewright object 1', 64));
  return { part: createSecretKey(both.subarray(0, 32)), binding: both.subarray(32) };
}

const bindingOf = (keys: FileKeys, sha256: Uint8Array): Buffer =>
  createHmac('sha256', keys.binding).update(sha256).digest();

/** The header; without a hash, which is known only at the end, its binding is zeros. */
export function headerOf(keys: FileKeys, salt: Uint8Array, sha256?: Uint8Array): Buffer {
  const header = Buffer.alloc(headerLength);
  magic.copy(header);
  header[4] = formatVersion;
  header.writeUInt32BE(partSize, 8);
  header.set(salt, saltOffset);
  if (sha256) bindingOf(keys, sha256).copy(header, bindingOffset);
  return header;
}

/** The keys of a file, or undefined when this is not the header of an object with this content. */
export function keysOfHeader(header: Uint8Array, objectsKey: Uint8Array, sha256: Uint8Array): FileKeys | undefined {
  if (header.length !== headerLength) return undefined;
  const salt = header.subarray(saltOffset, saltOffset + saltLength);
  const keys = fileKeys(objectsKey, salt);
  return headerOf(keys, salt, sha256).equals(header) ? keys : undefined;
}

/** Number of parts; an empty file has one, which is empty. */
export const partCount = (size: number): number => Math.max(1, Math.ceil(size / partSize));

/** Length of the stored file, in bytes, for content of `size` bytes. */
export const sealedSize = (size: number): number => headerLength + size + partCount(size) * tagLength;

/** Length of the content for a stored file's length; undefined when no content gives that length. */
export function contentSize(stored: number): number | undefined {
  const body = stored - headerLength;
  const size = body - Math.ceil(body / (partSize + tagLength)) * tagLength;
  return size >= 0 && sealedSize(size) === stored ? size : undefined;
}

/** One part as stored: the sealed bytes, then the tag. */
export function sealPart(keys: FileKeys, part: Uint8Array, index: number, isLast: boolean): [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', keys.part, nonceOf(index, isLast), { authTagLength: tagLength });
  const sealed = cipher.update(part);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/** The content of a part; undefined when it is not what was stored at this place. */
export function openPart(keys: FileKeys, stored: Uint8Array, index: number, isLast: boolean): Buffer | undefined {
  const length = stored.length - tagLength;
  if (length < 0) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keys.part, nonceOf(index, isLast), { authTagLength: tagLength });
  decipher.setAuthTag(stored.subarray(length));
  const content = decipher.update(stored.subarray(0, length));
  try {
    decipher.final();
    return content;
  } catch {
    return undefined;
  }
}

/** The part's number in 11 bytes, then 1 for the last part and 0 for every other. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
