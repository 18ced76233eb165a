import { say } from '../../../../contract/say.ts';
import { type InOrder, inOrder } from '../../in-order.ts';
import { failure, unpacksTooLarge } from '../../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../../reading.ts';
import { swells } from '../../unpack.ts';
import { nameDecoder } from './member-names.ts';
import { bytesBehind, gzipMembers, zstdFrames } from './packed-members.ts';
import { list, unpackWith } from './seven-zip.ts';
import { readTar } from './tar.ts';
import { blockLength, isHeader } from './tar-header.ts';
import { unixTime } from './written-times.ts';

/** Bytes of a file that is unpacked in memory, and of what comes out of it. */
const mostInMemory = 250_000_000;

/** Reads single files that are packed by gzip or Zstandard, as they stream. A tar archive inside is read at once. */
export const gzipReader: Reader = { id: 'gzip 2', limit: Number.MAX_SAFE_INTEGER, read: readGzip };
export const zstdReader: Reader = { id: 'zstd 2', limit: Number.MAX_SAFE_INTEGER, read: readZstd };
/** Reads single files that are packed by bzip2, xz, LZMA or compress, in memory. */
export const packedReader: Reader = { id: 'packed 1', limit: mostInMemory, read: readPacked };

async function readGzip(input: ReaderInput): Promise<Reading> {
  const facts = gzipFacts(Buffer.from(await input.source.head(64 * 1024)));
  return await readParts(input, gzipMembers, facts);
}

function readZstd(input: ReaderInput): Promise<Reading> {
  return readParts(input, zstdFrames, {});
}

/** Reads what the parts of a packed file are when they are unpacked, and says what stands behind them. */
async function readParts(
  input: ReaderInput,
  partsOf: (bytes: InOrder) => AsyncGenerator<Uint8Array, void, undefined>,
  facts: { name?: string; modified?: string },
): Promise<Reading> {
  const packed = inOrder(input.source.stream());
  let isWhole = false;
  const unpacked = async function* () {
    yield* partsOf(packed);
    isWhole = true;
  };
  const reading = await readUnpacked(input, unpacked(), facts);
  const count = isWhole && reading.problem === undefined ? await bytesBehind(packed) : 0;
  if (count === 0) return reading;
  return { ...reading, problem: { code: 'partial', message: say('behind-packed', { count }) } };
}

async function readPacked(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const listing = await list(bytes, undefined);
  if (listing === undefined) throw failure('damaged');
  const size = listing.items[0]?.size;
  if (swells(bytes.length, size ?? 0)) throw failure('bomb');
  if (size !== undefined && size > mostInMemory) throw unpacksTooLarge(mostInMemory);
  const { files, errors } = await unpackWith(bytes, { password: undefined, most: mostInMemory });
  const [file] = files;
  if (file === undefined || errors.size > 0) throw failure('damaged');
  return await readUnpacked(input, once(file.bytes), {});
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

async function readUnpacked(
  input: ReaderInput,
  unpacked: AsyncIterable<Uint8Array>,
  { name, modified }: { name?: string; modified?: string },
): Promise<Reading> {
  const bytes = inOrder(unpacked);
  const start = await bytes.peek(blockLength);
  if (start.length === blockLength && isHeader(start)) return await readTar(rest(bytes), input);
  const child = { name: name ?? unpackedName(input.name), stated: stated({ modified }) };
  await input.child({ ...child, bytes: rest(bytes) });
  return { metadata: stated({ files: '1' }) };
}

async function* rest(bytes: InOrder): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* bytes.pieces(Infinity);
  } finally {
    await bytes.close();
  }
}

/** The name and the time in the header (RFC 1952, 2.3). */
function gzipFacts(head: Buffer): { name?: string; modified?: string } {
  const flags = head[3] ?? 0;
  const modified = head.length >= 8 ? unixTime(head.readUInt32LE(4)) : undefined;
  let at = 10;
  if ((flags & 4) !== 0 && head.length >= 12) at += 2 + head.readUInt16LE(10);
  const end = (flags & 8) === 0 ? -1 : head.indexOf(0, at);
  const name = end > at ? nameDecoder().decode(head.subarray(at, end)) : undefined;
  return { ...(name !== undefined && { name }), ...(modified !== undefined && { modified }) };
}

/** What a packed file is called once it is unpacked. */
function unpackedName(name: string): string {
  const short = /\.(tgz|taz|tbz2?|txz|tzst)$/i;
  if (short.test(name)) return name.replace(short, '.tar');
  const plain = name.replace(/\.(gz|z|bz2?|xz|lzma|zst|zstd)$/i, '');
  return plain === name || plain === '' ? `${name} unpacked` : plain;
}
