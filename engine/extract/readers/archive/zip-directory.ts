import { say } from '../../../../contract/say.ts';
import type { ReadBytes } from '../../paged-bytes.ts';
import { ReadingFailure } from '../../reading.ts';

// The zip format (APPNOTE 6.3.10). Own code, because evidence wants what is left of a damaged archive, member by member.

/** One member as its header states it. */
export type ZipMember = {
  /** The name's bytes; their charset is often not stated. */
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  /** Date and time of MS-DOS, without a zone. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of the extra fields, by their ids. */
  readonly extra: ReadonlyMap<number, Buffer>;
  readonly comment: Buffer;
  /** What kind of system made it, and the attributes in its way. */
  readonly system: number;
  readonly attributes: number;
  /** Where its local header begins; two places when something stands before the archive, since writers differ in whether they count it. */
  readonly at: readonly number[];
};

export type ZipDirectory = {
  members(): AsyncGenerator<ZipMember, void, undefined>;
  readonly comment: Buffer;
  /** Set once the members have been gone through: the directory breaks off before its end. */
  readonly isDamaged: boolean;
};

const endRecord = 0x06054b50;
const endRecordLength = 22;
const end64Locator = 0x07064b50;
const end64Record = 0x06064b50;
const centralHeader = 0x02014b50;
const centralLength = 46;
/** The end record has a comment of at most this length behind it; some tools append a little more. */
const searched = 65_535 + endRecordLength + 4_096;

/**
 * Opens an archive by the directory at its end.
 * @returns undefined when there is none, such as in an archive that was cut short
 * @throws ReadingFailure 'unsupported' for one part of an archive in several files
 */
export async function openDirectory(size: number, read: ReadBytes): Promise<ZipDirectory | undefined> {
  const tailAt = Math.max(0, size - searched);
  const tail = asBuffer(await read(tailAt, size));
  for (let at = tail.length - endRecordLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endRecord) continue;
    const found = await directoryAt(read, tail, at, tailAt);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function directoryAt(
  read: ReadBytes,
  tail: Buffer,
  at: number,
  tailAt: number,
): Promise<ZipDirectory | undefined> {
  const comment = tail.subarray(at + endRecordLength, at + endRecordLength + tail.readUInt16LE(at + 20));
  let disk = tail.readUInt16LE(at + 4);
  let size = tail.readUInt32LE(at + 12);
  let start = tail.readUInt32LE(at + 16);
  let end = tailAt + at;
  const is64 = at >= 20 && tail.readUInt32LE(at - 20) === end64Locator;
  if (is64) {
    const record = await end64(read, Number(tail.readBigUInt64LE(at - 12)), tailAt + at - 20);
    if (record !== undefined) ({ disk, size, start, end } = record);
  }
  const inParts = disk > 0 && disk < 0xffff;
  // Something may stand before the archive, such as a program that unpacks it: then all its places are too low.
  const before = end - size - start;
  for (const shift of before > 0 ? [0, before] : [0]) {
    const first = asBuffer(await read(start + shift, start + shift + 4));
    const isEmpty = size === 0 && start + shift === end;
    if (!isEmpty && (first.length < 4 || first.readUInt32LE(0) !== centralHeader)) continue;
    if (inParts) break;
    return directoryOf(read, start + shift, end, shift, comment);
  }
  if (inParts) throw partOfSeveral();
  return undefined;
}

async function end64(
  read: ReadBytes,
  stated: number,
  locatorAt: number,
): Promise<{ disk: number; size: number; start: number; end: number } | undefined> {
  // Where it is stated to be, or right before its locator.
  for (const at of [stated, locatorAt - 56]) {
    if (!Number.isSafeInteger(at) || at < 0) continue;
    const record = asBuffer(await read(at, at + 56));
    if (record.length < 56 || record.readUInt32LE(0) !== end64Record) continue;
    return {
      disk: record.readUInt32LE(16),
      size: Number(record.readBigUInt64LE(40)),
      start: Number(record.readBigUInt64LE(48)),
      end: at,
    };
  }
  return undefined;
}

function directoryOf(read: ReadBytes, start: number, end: number, shift: number, comment: Buffer): ZipDirectory {
  let isDamaged = false;
  return {
    comment,
    get isDamaged() {
      return isDamaged;
    },
    async *members() {
      // Subtle: by its length and not by the number of members, which wraps at 65,536 in older archives.
      for (let at = start; at < end; ) {
        const header = asBuffer(await read(at, at + centralLength));
        const isHeader = header.length === centralLength && header.readUInt32LE(0) === centralHeader;
        if (!isHeader) {
          // A digital signature of the directory may follow.
          isDamaged = header.length < 4 || header.readUInt32LE(0) !== 0x05054b50;
          return;
        }
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map(place => header.readUInt16LE(place)) as [
          number,
          number,
          number,
        ];
        const length = nameLength + extraLength + commentLength;
        const rest = asBuffer(await read(at + centralLength, at + centralLength + length));
        if (rest.length < length) {
          isDamaged = true;
          return;
        }
        yield memberOf(header, rest, nameLength, extraLength, shift);
        at += centralLength + length;
      }
    },
  };
}

function memberOf(header: Buffer, rest: Buffer, nameLength: number, extraLength: number, shift: number): ZipMember {
  const extra = extraFields(rest.subarray(nameLength, nameLength + extraLength));
  const [packed, unpacked, at] = long(extra.get(1), [
    header.readUInt32LE(20),
    header.readUInt32LE(24),
    header.readUInt32LE(42),
  ]);
  return {
    // Copied: the page it lies in need not stay.
    name: Buffer.from(rest.subarray(0, nameLength)),
    flags: header.readUInt16LE(8),
    method: header.readUInt16LE(10),
    time: header.readUInt16LE(12),
    date: header.readUInt16LE(14),
    crc: header.readUInt32LE(16),
    packed,
    unpacked,
    extra,
    comment: Buffer.from(rest.subarray(nameLength + extraLength)),
    system: header.readUInt8(5),
    attributes: header.readUInt32LE(38),
    at: shift === 0 ? [at] : [at + shift, at],
  };
}

/** The sizes and the place, from the extra field for large archives where the header has no room (4.5.3: unpacked, packed, place). */
function long(field: Buffer | undefined, [packed, unpacked, at]: [number, number, number]): [number, number, number] {
  let place = 0;
  const next = (value: number): number => {
    if (value !== 0xffffffff || field === undefined || place + 8 > field.length) return value;
    place += 8;
    return Number(field.readBigUInt64LE(place - 8));
  };
  const longUnpacked = next(unpacked);
  const longPacked = next(packed);
  return [longPacked, longUnpacked, next(at)];
}

/** Extra fields by id; what breaks off is left out. */
export function extraFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 2);
    if (at + 4 + length > bytes.length) break;
    fields.set(bytes.readUInt16LE(at), Buffer.from(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return fields;
}

function partOfSeveral(): ReadingFailure {
  return new ReadingFailure('unsupported', say('split-archive'));
}

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
