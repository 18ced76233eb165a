import { parseBuffer, UID } from 'bplist-parser';
import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts, type PartCutter } from '../parts.ts';
import { failure, readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';

/** Bytes. Settings and archived objects of Apple's systems. */
const limit = 100_000_000;
/** Levels within levels. */
const deepest = 200;
/** UTF-16 units: an object may stand in many places, so that a small file can tell a very long story. */
const longestText = 50_000_000;

/** Reads a binary property list of Apple's systems as lines of keys and values. */
export const propertyListReader: Reader = { id: 'property-list 1', limit, read: readPropertyList };

async function readPropertyList(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  let root: unknown;
  try {
    [root] = parseBuffer<unknown>(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    throw error instanceof RangeError ? error : failure('damaged', error);
  }
  const parts = cutIntoParts(input.page);
  const whole = await write(root, parts);
  await parts.end();
  return { ...((parts.overflowed || !whole) && { problem: readUpTo(lastPageNumber) }) };
}

/** Writes a value, one line for each key; false when it had to stop. */
async function write(root: unknown, parts: PartCutter): Promise<boolean> {
  let written = 0;
  const walk = async (value: unknown, name: string, depth: number): Promise<boolean> => {
    if (depth > deepest) throw failure('too-deep');
    const indent = '  '.repeat(depth);
    const entries = entriesOf(value);
    const line = `${indent}${name === '' ? '' : `${name}: `}${entries === undefined ? scalar(value) : ''}`.trimEnd();
    if (line !== '') {
      written += line.length;
      if (written > longestText || !(await parts.add(`${line}\n`))) return false;
    }
    for (const [key, inner] of entries ?? []) {
      if (!(await walk(inner, key, depth + 1))) return false;
    }
    return true;
  };
  return walk(root, '', 0);
}

function entriesOf(value: unknown): (readonly [string, unknown])[] | undefined {
  if (Array.isArray(value)) return value.map((inner: unknown, index) => [String(index + 1), inner] as const);
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Date) &&
    !(value instanceof UID) &&
    !ArrayBuffer.isView(value);
  return isPlain ? Object.entries(value) : undefined;
}

function scalar(value: unknown): string {
  if (value instanceof UID) return `→ ${value.UID}`;
  // Property lists keep moments of UTC.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return String(value);
}
