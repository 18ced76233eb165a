import type { ByteSource } from '../byte-source.ts';
import { pagedBytes, type ReadBytes } from '../paged-bytes.ts';

/** Boxes of a file that are looked at: photographs have some five. */
const mostBoxes = 1_000;
/** Bytes of all metadata together. Real ones have some 100 KB. */
const mostMetadata = 16 * 1024 * 1024;

type Place = { readonly start: number; readonly end: number };
type Box = Place & { readonly type: string; readonly content: number };

/**
 * A HEIC or AVIF picture with all bytes of its points left zero: every box but the data, and in the data what the file
 * says of itself (ISO/IEC 23008-12, annex A: items "Exif" and "mime"). What is zero costs no memory until it is looked
 * at. Undefined when the file is not made as expected.
 */
export async function metadataInIsoMedia(source: ByteSource): Promise<Uint8Array | undefined> {
  const read = pagedBytes(source);
  const boxes = await boxesOf(read, source.size);
  const meta = boxes?.find(({ type }) => type === 'meta');
  if (boxes === undefined || meta === undefined) return undefined;
  const headers = boxes.filter(({ type }) => type !== 'mdat' && type !== 'free');
  if (length(headers) > mostMetadata) return undefined;
  const items = itemPlaces(Buffer.from(await source.range(meta.start, meta.end)), meta);
  if (items === undefined || length(items) > mostMetadata || items.some(({ end }) => end > source.size))
    return undefined;
  const hollow = new Uint8Array(source.size);
  for (const { start, end } of [...headers, ...items]) hollow.set(await source.range(start, end), start);
  // Boxes that are left out are told by their headers.
  for (const { start, content } of boxes) hollow.set(await read(start, content), start);
  return hollow;
}

const length = (places: readonly Place[]): number => places.reduce((sum, { start, end }) => sum + end - start, 0);

async function boxesOf(read: ReadBytes, size: number): Promise<Box[] | undefined> {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= size && boxes.length < mostBoxes; ) {
    const box = boxAt(Buffer.from(await read(at, at + 16)), at, size);
    if (box === undefined) return undefined;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** ISO/IEC 14496-12, 4.2: length and type; length 1 is followed by one of 64 bits, 0 reaches to the end. */
function boxAt(header: Buffer, start: number, end: number): Box | undefined {
  const short = header.readUInt32BE(0);
  const type = header.toString('latin1', 4, 8);
  const isLong = short === 1 && header.length >= 16;
  const size = isLong ? Number(header.readBigUInt64BE(8)) : short === 0 ? end - start : short;
  const content = start + (isLong ? 16 : 8);
  return start + size < content || start + size > end ? undefined : { type, start, content, end: start + size };
}

function childrenOf(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; at = boxes.at(-1)?.end ?? to) {
    const box = boxAt(bytes.subarray(at, at + 16), at, to);
    if (box === undefined) break;
    boxes.push(box);
  }
  return boxes;
}

/** Where in the file the items lie that are metadata; undefined when that is not said in a way that is known here. */
function itemPlaces(meta: Buffer, { start, content }: Box): Place[] | undefined {
  try {
    // Full boxes have a version and flags before their content.
    const inside = childrenOf(meta, content - start + 4, meta.length);
    const [info, locations] = ['iinf', 'iloc'].map(type => inside.find(box => box.type === type));
    if (info === undefined || locations === undefined) return undefined;
    const wanted = metadataItems(meta, info);
    return placesOf(meta, locations, wanted);
  } catch (error) {
    // A length that points behind the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** ISO/IEC 14496-12, 8.11.6: the numbers of items whose type says that they are no pictures. */
function metadataItems(meta: Buffer, info: Box): ReadonlySet<number> {
  const from = info.content + 4 + (meta[info.content] === 0 ? 2 : 4);
  const wanted = new Set<number>();
  for (const { content } of childrenOf(meta, from, info.end)) {
    const version = meta.readUInt8(content);
    if (version < 2) continue;
    const [id, type] = version === 2 ? [meta.readUInt16BE(content + 4), 8] : [meta.readUInt32BE(content + 4), 10];
    if (['Exif', 'mime'].includes(meta.toString('latin1', content + type, content + type + 4))) wanted.add(id);
  }
  return wanted;
}

/** ISO/IEC 14496-12, 8.11.3. Undefined when an item lies in another one, whose bytes would be needed first. */
function placesOf(meta: Buffer, locations: Box, wanted: ReadonlySet<number>): Place[] | undefined {
  let at = locations.content;
  const next = (bytes: number): number => {
    at += bytes;
    if (bytes === 8) return Number(meta.readBigUInt64BE(at - 8));
    return bytes === 0 ? 0 : meta.readUIntBE(at - bytes, bytes);
  };
  const version = next(1);
  if (version > 2) return undefined;
  next(3);
  const [sizes, more] = [next(1), next(1)];
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version === 0 ? 0 : more & 15;
  const idSize = version < 2 ? 2 : 4;
  // Extents that take no bytes could be stated without end.
  if (indexSize + offsetSize + lengthSize === 0) return undefined;
  const places: Place[] = [];
  for (let items = next(idSize); items > 0; items -= 1) {
    const isWanted = wanted.has(next(idSize));
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize);
    for (let extents = next(2); extents > 0; extents -= 1) {
      next(indexSize);
      const start = base + next(offsetSize);
      const end = start + next(lengthSize);
      // Those in the box "idat" are among the headers.
      if (isWanted && method === 0) places.push({ start, end });
      else if (isWanted && method > 1) return undefined;
    }
  }
  return places;
}
