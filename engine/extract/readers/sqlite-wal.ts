import { cleanText } from '../clean-text.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutShort, failure, readUpTo, rowsCutShort } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { cellText, ellipsis, rowsLength } from './sqlite-cells.ts';
import { rowsOnPage, type StoredRow, type TextCharset } from './sqlite-record.ts';

/** Bytes. */
const limit = 500_000_000;
const headerLength = 32;
const frameHeader = 24;

/** The first four bytes of such a file; the last bit says only how its sums are made. */
export const isWal = (start: Buffer): boolean =>
  start.length >= headerLength && (start.readUInt32BE(0) & 0xfffffffe) >>> 0 === 0x377f0682;

/**
 * What a database says of changes that it may not have in it: the version of its format for writing is 2 where they go to
 * a file beside it (SQLite file format, 1.3).
 */
export const changesBeside = (database: Uint8Array): Readonly<Record<string, string>> =>
  database[18] === 2 ? { changes: 'the newest may stand in a file “-wal” beside it, which is read by itself' } : {};

/**
 * Reads the file in which SQLite keeps changes that it has not put into the database yet (`-wal`; SQLite file format, 4):
 * page by page as they were written, the rows on each. The names of tables and columns stand in the database alone. A
 * page that was changed again stands there as often, and pages of earlier rounds remain until they are written over: also
 * what was deleted since may be found.
 */
export const walReader: Reader = { id: 'sqlite-wal 1', limit, read: readWal };

async function readWal(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = file.readUInt32BE(8);
  if (size < 512 || size > 65_536) throw failure('damaged');
  const salts = file.toString('hex', 16, 24);
  let charset: TextCharset = 'utf-8';
  let number = 0;
  let frames = 0;
  let cut = 0;
  let at = headerLength;
  for (; at + frameHeader + size <= file.length; at += frameHeader + size) {
    frames += 1;
    const page = file.readUInt32BE(at);
    const isCurrent = file.toString('hex', at + 8, at + 16) === salts;
    const content = file.subarray(at + frameHeader, at + frameHeader + size);
    if (page === 1) charset = charsetOf(content);
    const rows = rowsOnPage(content, page === 1 ? 100 : 0, charset);
    for (const text of cutRows(rows)) {
      if (number === lastPageNumber) return { metadata: stated({ frames: String(frames) }), problem: readUpTo(number) };
      number += 1;
      cut += text.includes(ellipsis) ? 1 : 0;
      const label = `change ${frames}, page ${page}${isCurrent ? '' : ', of an earlier round'}`;
      await input.page({ number, label, width: 0, height: 0, text });
    }
  }
  const problem = at < file.length ? cutShort() : cut > 0 ? rowsCutShort(cut) : undefined;
  return { metadata: stated({ frames: String(frames) }), ...(problem && { problem }) };
}

/** The charset that the first page of a database states. */
function charsetOf(page: Buffer): TextCharset {
  const stated = page.length >= 60 ? page.readUInt32BE(56) : 1;
  return stated === 2 ? 'utf-16le' : stated === 3 ? 'utf-16be' : 'utf-8';
}

function* cutRows(rows: readonly StoredRow[]): Generator<string, void, undefined> {
  let text = '';
  for (const { id, values, isWhole } of rows) {
    const line = [String(id), ...values.map(cellText), ...(isWhole ? [] : ['[goes on elsewhere]'])].join('\t');
    if (text !== '' && text.length + line.length > rowsLength) {
      yield cleanText(text);
      text = '';
    }
    text += `${text === '' ? 'Row\tValues' : ''}\n${line}`;
  }
  if (text !== '') yield cleanText(text);
}
