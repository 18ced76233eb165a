// Headers of tar archives: POSIX ustar and pax (IEEE Std 1003.1, pax), GNU's and the old ones.

export const blockLength = 512;

export type TarHeader = {
  /** The bytes of the path; their charset is not stated. */
  readonly path: Buffer;
  readonly link: Buffer;
  readonly size: number;
  /** Seconds since 1970 UTC. */
  readonly modified: number;
  /** One character: '0' a file, '2' a symbolic link … */
  readonly type: string;
  readonly owner: Buffer;
  readonly group: Buffer;
};

/** Whether a block is a header: the sum of its bytes stands in it, some old programs summed them as signed. */
export function isHeader(block: Buffer): boolean {
  if (block.length < blockLength) return false;
  const stated = octal(block.subarray(148, 156));
  if (stated === undefined) return false;
  let plain = 0;
  let signed = 0;
  for (const [index, byte] of block.subarray(0, blockLength).entries()) {
    const counted = index >= 148 && index < 156 ? 0x20 : byte;
    plain += counted;
    signed += counted > 127 ? counted - 256 : counted;
  }
  return stated === plain || stated === signed;
}

export const isEmptyBlock = (block: Buffer): boolean => block.every(byte => byte === 0);

export function headerOf(block: Buffer): TarHeader {
  const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isPosix ? text(block.subarray(345, 500)) : Buffer.alloc(0);
  const name = text(block.subarray(0, 100));
  return {
    path: prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name,
    link: text(block.subarray(157, 257)),
    size: number(block.subarray(124, 136)) ?? 0,
    modified: number(block.subarray(136, 148)) ?? 0,
    type: String.fromCharCode(block[156] ?? 0),
    owner: text(block.subarray(265, 297)),
    group: text(block.subarray(297, 329)),
  };
}

/** Records of a pax header: "length name=value" and a line end, the length counting all of it. */
export function paxRecords(bytes: Buffer): Map<string, Buffer> {
  const records = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('latin1', at, space));
    if (space < 0 || !Number.isSafeInteger(length) || length <= space - at || at + length > bytes.length) break;
    const equals = bytes.indexOf(0x3d, space);
    if (equals < 0 || equals >= at + length) break;
    records.set(bytes.toString('utf8', space + 1, equals), bytes.subarray(equals + 1, at + length - 1));
    at += length;
  }
  return records;
}

function text(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end));
}

/** A number in octal figures, or in GNU's way for large ones: the first bit set, then the bits of the number. */
function number(field: Buffer): number | undefined {
  const first = field[0] ?? 0;
  if ((first & 0x80) === 0) return octal(field);
  // A negative one, such as a time before 1970, has the second bit set as well.
  let value = (first & 0x40) === 0 ? first & 0x3f : first - 256;
  for (const byte of field.subarray(1)) value = value * 256 + byte;
  return Number.isSafeInteger(value) ? value : undefined;
}

function octal(field: Buffer): number | undefined {
  const figures = /^[\0 ]*([0-7]*)[\0 ]*/.exec(field.toString('latin1'))?.[1] ?? '';
  return figures === '' ? undefined : Number.parseInt(figures, 8);
}
