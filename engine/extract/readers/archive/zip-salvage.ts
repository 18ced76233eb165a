import type { ReadBytes } from '../../paged-bytes.ts';
import { asBuffer, extraFields, type ZipMember } from './zip-directory.ts';

// What is left of an archive whose directory is lost: each member has a header of its own before its bytes.

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const headerLength = 30;
/** The sizes and the sum stand behind the bytes (APPNOTE 4.4.4). */
const sizesFollow = 0x08;
const step = 256 * 1024;

/** Finds members by their own headers, from the start of the file to its directory or end. */
export async function* salvaged(size: number, read: ReadBytes): AsyncGenerator<ZipMember, void, undefined> {
  for (let at = await nextHeader(read, size, 0); at !== undefined; ) {
    const header = asBuffer(await read(at, at + headerLength));
    if (header.length < headerLength || header.readUInt32LE(0) !== localHeader) return;
    const nameLength = header.readUInt16LE(26);
    const start = at + headerLength + nameLength + header.readUInt16LE(28);
    const rest = asBuffer(await read(at + headerLength, start));
    const extra = extraFields(Buffer.from(rest.subarray(nameLength)));
    const isKnown = (header.readUInt16LE(6) & sizesFollow) === 0 && header.readUInt32LE(18) !== 0xffffffff;
    const next = isKnown
      ? await nextHeader(read, size, start + header.readUInt32LE(18))
      : await nextHeader(read, size, start);
    const end = isKnown ? start + header.readUInt32LE(18) : await dataEnd(read, start, next ?? size);
    const [crc, unpacked] = isKnown
      ? [header.readUInt32LE(14), header.readUInt32LE(22)]
      : await sizesBehind(read, end, next ?? size);
    yield {
      name: Buffer.from(rest.subarray(0, nameLength)),
      flags: header.readUInt16LE(6),
      method: header.readUInt16LE(8),
      time: header.readUInt16LE(10),
      date: header.readUInt16LE(12),
      crc,
      packed: end - start,
      unpacked,
      extra,
      comment: Buffer.alloc(0),
      system: 0,
      attributes: 0,
      at: [at],
    };
    at = next;
  }
}

/** Where the next header of a member stands, from a place on. */
async function nextHeader(read: ReadBytes, size: number, from: number): Promise<number | undefined> {
  for (let at = from; at + headerLength <= size; at += step - 3) {
    const bytes = asBuffer(await read(at, at + step));
    for (let found = bytes.indexOf('PK', 0, 'latin1'); found >= 0; found = bytes.indexOf('PK', found + 2, 'latin1')) {
      if (found + 4 > bytes.length) break;
      const signature = bytes.readUInt32LE(found);
      if (signature === localHeader) return at + found;
      if (signature === centralHeader) return undefined;
    }
  }
  return undefined;
}

/** A record with the sum and the sizes may stand behind the bytes, with a signature or without. */
async function dataEnd(read: ReadBytes, start: number, next: number): Promise<number> {
  for (const length of [16, 24]) {
    const at = next - length;
    if (at < start) continue;
    const record = asBuffer(await read(at, next));
    if (record.length === length && record.readUInt32LE(0) === 0x08074b50) return at;
  }
  return next;
}

async function sizesBehind(read: ReadBytes, end: number, next: number): Promise<[crc: number, unpacked: number]> {
  const record = asBuffer(await read(end, next));
  if (record.length === 16) return [record.readUInt32LE(4), record.readUInt32LE(12)];
  if (record.length === 24) return [record.readUInt32LE(4), Number(record.readBigUInt64LE(16))];
  return [unknown, unknown];
}

/** The sum or the size of a member that states none. */
export const unknown = -1;
