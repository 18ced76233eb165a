import type { Transform } from 'node:stream';
import { crc32, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { ByteSource } from '../../byte-source.ts';
import type { ReadBytes } from '../../paged-bytes.ts';
import { failure } from '../../problems.ts';
import { pieces, unpack } from '../../unpack.ts';
import { asBuffer, type ZipMember } from './zip-directory.ts';
import { unknown } from './zip-salvage.ts';

/** How a member is packed (APPNOTE 4.4.5) where Node can undo it; 0 is not packed at all. */
const decompressors: ReadonlyMap<number, (() => Transform) | undefined> = new Map([
  [0, undefined],
  [8, () => createInflateRaw()],
  [93, () => createZstdDecompress()],
]);

/** Bytes up to which a member is read together with its neighbours. */
const small = 256 * 1024;

/** Whether a member can be unpacked here, once it is not encrypted. */
export const isKnownMethod = (method: number): boolean => decompressors.has(method);

/** The bytes of a member as they stand in the archive. */
export async function* packedBytes(
  source: ByteSource,
  read: ReadBytes,
  member: ZipMember,
): AsyncGenerator<Uint8Array, void, undefined> {
  const start = await dataStart(read, member);
  const end = start + member.packed;
  if (end > source.size) throw failure('damaged');
  if (member.packed <= small) yield await read(start, end);
  else yield* pieces(source, start, end);
}

/**
 * The content of a member, unpacked and compared with what the archive states of it.
 * @throws ReadingFailure 'damaged' when it is not that, 'bomb' when it swells beyond measure
 */
export async function* content(
  source: ByteSource,
  read: ReadBytes,
  member: ZipMember,
): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = packedBytes(source, read, member);
  const decompressor = decompressors.get(member.method)?.();
  let size = 0;
  let sum = 0;
  for await (const piece of decompressor ? unpack(packed, decompressor) : packed) {
    size += piece.length;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (member.crc === unknown) return;
  if (size !== member.unpacked || sum !== member.crc) throw failure('damaged');
}

/** Where the bytes of a member begin: behind its own header. */
async function dataStart(read: ReadBytes, { at: places }: ZipMember): Promise<number> {
  for (const at of places) {
    const header = asBuffer(await read(at, at + 30));
    if (header.length === 30 && header.readUInt32LE(0) === 0x04034b50)
      return at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  }
  throw failure('damaged');
}
