/** A value as SQLite stores it. */
export type StoredValue = string | bigint | number | Uint8Array | null;

/** A row found on a page. `isWhole` is false where it goes on on pages that are not at hand. */
export type StoredRow = { readonly id: bigint; readonly values: readonly StoredValue[]; readonly isWhole: boolean };

export type TextCharset = 'utf-8' | 'utf-16le' | 'utf-16be';

const tableLeaf = 0x0d;

/**
 * The rows on one page of a database, without its schema (SQLite file format, 1.6 and 2.1): none where the page is of
 * another kind, and none that lead out of it.
 * @param headerAt where the page's own header stands: behind that of the database on its first page
 */
export function rowsOnPage(page: Buffer, headerAt: 0 | 100, charset: TextCharset): StoredRow[] {
  if (page[headerAt] !== tableLeaf) return [];
  const count = page.readUInt16BE(headerAt + 3);
  const rows: StoredRow[] = [];
  for (let index = 0; index < count; index += 1) {
    const pointer = headerAt + 8 + index * 2;
    if (pointer + 2 > page.length) break;
    const row = rowAt(page, page.readUInt16BE(pointer), charset);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function rowAt(page: Buffer, at: number, charset: TextCharset): StoredRow | undefined {
  const size = varint(page, at);
  const id = size && varint(page, size.end);
  if (size === undefined || id === undefined || size.value > 1_000_000_000n) return undefined;
  const length = Number(size.value);
  const kept = lengthOnPage(length, page.length);
  const payload = page.subarray(id.end, id.end + kept);
  if (payload.length < kept) return undefined;
  const header = varint(payload, 0);
  if (header === undefined || header.value > BigInt(payload.length)) return undefined;
  const values: StoredValue[] = [];
  let place = Number(header.value);
  for (let next = header.end; next < Number(header.value); ) {
    const type = varint(payload, next);
    if (type === undefined) return undefined;
    next = type.end;
    const width = widthOf(Number(type.value));
    values.push(valueOf(Number(type.value), payload.subarray(place, place + width), width, charset));
    place += width;
  }
  return { id: BigInt.asIntN(64, id.value), values, isWhole: kept === length };
}

/** Bytes of a payload that stand on its page; the rest is on pages of its own. */
function lengthOnPage(length: number, usable: number): number {
  if (length <= usable - 35) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const some = least + ((length - least) % (usable - 4));
  return some <= usable - 35 ? some : least;
}

const widths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const widthOf = (type: number): number => widths[type] ?? Math.max(0, Math.floor((type - 12) / 2));

function valueOf(type: number, bytes: Buffer, width: number, charset: TextCharset): StoredValue {
  if (type === 0) return null;
  if (type === 8 || type === 9) return BigInt(type - 8);
  if (type < 10 && bytes.length < width) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type < 7) return BigInt.asIntN(width * 8, BigInt(`0x${bytes.toString('hex')}`));
  if (type % 2 === 0) return new Uint8Array(bytes);
  return new TextDecoder(charset).decode(bytes);
}

/** A number in up to nine groups of seven bits, the last of eight. */
function varint(bytes: Buffer, at: number): { readonly value: bigint; readonly end: number } | undefined {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    if (index === 8) return { value: (value << 8n) | BigInt(byte), end: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return undefined;
}
