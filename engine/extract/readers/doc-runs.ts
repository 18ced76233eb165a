import type { Place } from './doc-fib.ts';

/** A stretch of the document's stream, in bytes. */
export type Stretch = { readonly from: number; readonly to: number };

/** Pages of formatting that are looked at: a book has some thousands. */
const mostPages = 50_000;
const pageSize = 512;

/**
 * The stretches of text that have a property set (MS-DOC 2.4.6: pages of 512 bytes, each with runs and their changes from
 * the style). `sprm` is the property's number; for paragraphs, what belongs to their style stands before the changes.
 */
export function stretchesWith(
  stream: Buffer,
  table: Buffer,
  { at, size }: Place,
  what: 'characters' | 'paragraphs',
  sprm: number,
): Stretch[] {
  const found: Stretch[] = [];
  const count = Math.min(mostPages, Math.floor((size - 4) / 8));
  for (let index = 0; index < count; index += 1) {
    const place = at + (count + 1) * 4 + index * 4;
    if (place + 4 > table.length) break;
    const page = (table.readUInt32LE(place) & 0x3fffff) * pageSize;
    if (page + pageSize > stream.length) continue;
    found.push(...onPage(stream.subarray(page, page + pageSize), what, sprm));
  }
  return found.sort((one, other) => one.from - other.from);
}

function onPage(page: Buffer, what: 'characters' | 'paragraphs', sprm: number): Stretch[] {
  const found: Stretch[] = [];
  const runs = page[pageSize - 1] ?? 0;
  const width = what === 'characters' ? 1 : 13;
  for (let run = 0; run < runs; run += 1) {
    const offset = (page[(runs + 1) * 4 + run * width] ?? 0) * 2;
    if (offset === 0 || (run + 2) * 4 > pageSize) continue;
    if (isSet(changesAt(page, offset, what), sprm))
      found.push({ from: page.readUInt32LE(run * 4), to: page.readUInt32LE(run * 4 + 4) });
  }
  return found;
}

/** The list of changes at a place of the page, without its length (MS-DOC 2.9.32, 2.9.175). */
function changesAt(page: Buffer, offset: number, what: 'characters' | 'paragraphs'): Buffer {
  const length = page[offset] ?? 0;
  if (what === 'characters') return page.subarray(offset + 1, offset + 1 + length);
  const start = length === 0 ? offset + 2 : offset + 1;
  const bytes = length === 0 ? (page[offset + 1] ?? 0) * 2 : length * 2 - 1;
  return page.subarray(start + 2, start + bytes);
}

/** Bytes of a change's value by the upper three bits of its number (MS-DOC 2.2.5.1); 6 says it in the next byte. */
const valueSizes = [1, 1, 2, 4, 2, 2, 0, 3];

function isSet(changes: Buffer, sprm: number): boolean {
  for (let at = 0; at + 2 < changes.length; ) {
    const number = changes.readUInt16LE(at);
    const kind = number >> 13;
    const value = changes[at + 2] ?? 0;
    if (number === sprm) return value === 1 || value === 0x81;
    at += 2 + (kind === 6 ? 1 + value : (valueSizes[kind] ?? 1));
  }
  return false;
}

/** Tells whether a place lies in one of the stretches, which are in order. */
export function isIn(stretches: readonly Stretch[], place: number): boolean {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined || place < stretch.from) high = middle - 1;
    else if (place >= stretch.to) low = middle + 1;
    else return true;
  }
  return false;
}
