import { Readable, type Transform } from 'node:stream';
import { crc32, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { InOrder } from '../../in-order.ts';
import { failure } from '../../problems.ts';
import { swells } from '../../unpack.ts';

/*
 * Both formats allow several packed parts in one file, one after the other, which are one file when they are unpacked
 * (RFC 1952, 2.2; RFC 8878, 3). Node's own streams take only the first of Zstandard, without a word, and fail at what
 * a tape or a copying program has put behind the last of gzip.
 */

/** Bytes handed to a decompressor at once. */
const step = 64 * 1024;
/** Bytes of a header with all that may stand in it; names are far shorter. */
const longestHeader = 256 * 1024;

/** Something that unpacks a stream and counts the bytes that it has used of it. */
type Decompressor = Transform & { readonly bytesWritten: number };

/** Unpacks all parts of a gzip file. `bytes` then stands behind the last of them. */
export async function* gzipMembers(bytes: InOrder): AsyncGenerator<Uint8Array, void, undefined> {
  for (let length = await gzipHeader(bytes); length > 0; length = await gzipHeader(bytes)) {
    await bytes.skip(length);
    let sum = 0;
    let size = 0;
    for await (const piece of unpackPart(bytes, createInflateRaw())) {
      sum = crc32(piece, sum);
      size += piece.length;
      yield piece;
    }
    const trailer = await bytes.take(8);
    if (trailer.length < 8 || trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32)
      throw failure('damaged');
  }
}

/** Unpacks all parts of a file of Zstandard; parts that are to be passed over hold nothing of it. */
export async function* zstdFrames(bytes: InOrder): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const start = await bytes.peek(8);
    const mark = start.length < 4 ? 0 : start.readUInt32LE(0);
    if (mark === 0xfd2fb528) yield* unpackPart(bytes, createZstdDecompress());
    else if (start.length === 8 && (mark & 0xfffffff0) >>> 0 === 0x184d2a50)
      await bytes.skip(8 + start.readUInt32LE(4));
    else return;
  }
}

/** Bytes behind the last part that are not noughts, with which tapes and disks fill up. */
export async function bytesBehind(bytes: InOrder): Promise<number> {
  let count = 0;
  let isFilling = true;
  for await (const piece of bytes.pieces(Infinity)) {
    count += piece.length;
    isFilling &&= piece.every(byte => byte === 0);
  }
  return isFilling ? 0 : count;
}

/** Bytes of the header of a gzip part (RFC 1952, 2.3); 0 where none begins. */
async function gzipHeader(bytes: InOrder): Promise<number> {
  const fixed = await bytes.peek(12);
  if (fixed.length < 10 || fixed[0] !== 0x1f || fixed[1] !== 0x8b || fixed[2] !== 8) return 0;
  const flags = fixed[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0 && fixed.length === 12) at += 2 + fixed.readUInt16LE(10);
  // A name and a remark, each up to its nought.
  for (const flag of [8, 16])
    if ((flags & flag) !== 0) {
      const end = (await bytes.peek(longestHeader)).indexOf(0, at);
      if (end < 0) throw failure('damaged');
      at = end + 1;
    }
  return (flags & 2) === 0 ? at : at + 2;
}

/** Unpacks one part, and leaves `bytes` right behind it. */
async function* unpackPart(bytes: InOrder, decompressor: Decompressor): AsyncGenerator<Uint8Array, void, undefined> {
  /** Bytes handed over, and those of them known to be used. */
  let given = 0;
  let used = 0;
  let unpacked = 0;
  let asking: Promise<unknown> = Promise.resolve();
  const passUsed = async (): Promise<void> => {
    const { bytesWritten } = decompressor;
    await bytes.skip(bytesWritten - used);
    used = bytesWritten;
  };
  const source = Readable.from(
    (async function* () {
      for (;;) {
        const next = passUsed().then(() => bytes.peek(given - used + step));
        asking = next.catch(() => undefined);
        const piece = (await next).subarray(given - used);
        if (piece.length === 0) return;
        given += piece.length;
        yield piece;
      }
    })(),
    { objectMode: false },
  );
  source.on('error', error => decompressor.destroy(error));
  source.pipe(decompressor);
  try {
    for await (const piece of decompressor as AsyncIterable<Uint8Array>) {
      unpacked += piece.length;
      if (swells(given, unpacked)) throw failure('bomb');
      yield piece;
    }
  } catch (error) {
    throw isOfDecompressor(error) ? failure('damaged', error) : error;
  } finally {
    source.unpipe(decompressor);
    source.destroy();
    decompressor.destroy();
    await asking;
  }
  await passUsed();
}

/** What zlib and Zstandard say of bytes that they do not understand, or that end too early. */
function isOfDecompressor(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ZSTD_|ERR_STREAM_PREMATURE_CLOSE)/.test(code);
}
