import { say } from '../../../../contract/say.ts';
import { charsetSample } from '../../charset.ts';
import { failure } from '../../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../../reading.ts';
import { readCms } from '../mail/cms.ts';

/** Bytes. What is signed is held beside the file. */
const limit = 400_000_000;

/** Reads files that are signed or packed together with their content (.p7m, .p7z, .tsd): what is inside is a child. No signature is checked. */
export const signedReader: Reader = { id: 'signed 2', limit, read: readSigned };

async function readSigned(input: ReaderInput): Promise<Reading> {
  const cms = readCms(fromText(await input.source.all()));
  if (cms === undefined) throw failure('damaged');
  if (cms.kind === 'encrypted') throw isEncrypted();
  const facts = stated({
    signature: cms.kind === 'packed' || cms.kind === 'data' ? undefined : `${cms.kind}; the signature was not checked`,
  });
  if (cms.content === undefined) return { metadata: facts };
  await input.child({ name: contentName(input.name), bytes: cms.content });
  return { metadata: facts };
}

/** Such files may be written out as text (PEM, RFC 7468). */
function fromText(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, charsetSample));
  if (!start.subarray(0, 64).includes('-----BEGIN ')) return bytes;
  const text = Buffer.from(bytes).toString('latin1');
  const body = /-----BEGIN [A-Z0-9 ]+-----([\s\S]*?)(-----END|$)/.exec(text)?.[1] ?? '';
  return Buffer.from(body, 'base64');
}

function contentName(name: string): string {
  const plain = name.replace(/\.(p7m|p7s|p7z|p7c|tsd|p7)$/i, '');
  return plain === name || plain === '' ? `${name} content` : plain;
}

function isEncrypted(): ReadingFailure {
  return new ReadingFailure('password', say('certificate'));
}
