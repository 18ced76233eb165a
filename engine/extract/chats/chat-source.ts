import { type ChatSource, isWorkbook } from '../../../contract/chat-source.ts';
import type { ByteSource } from '../byte-source.ts';
import { charsetDecoder, charsetSample, decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { delimitedRows, type RowReader } from '../delimited-rows.ts';
import { findDelimiter } from '../delimiter.ts';
import { htmlRows } from '../html-rows.ts';
import type { SourceAnswer } from '../messages.ts';
import { asFailure } from '../problems.ts';
import { declaredCharset } from '../readers/html.ts';
import { htmlText } from '../readers/html-text.ts';
import { withPasswords } from '../unlock-package.ts';
import { giveSheetRows } from './chat-workbook.ts';

/** What a file that may be a chat holds, as it comes. */
export type ChatFile = {
  readonly charset: string;
  /** Null when the text is no table. */
  readonly rows: (() => RowReader) | null;
  /** Pieces of decoded text. */
  text(): AsyncGenerator<string, void, undefined>;
};

/** Opens text or a web page, to be taken apart as rows or as lines. */
export async function openChatFile(source: ByteSource, mediaType: string): Promise<ChatFile> {
  const sample = await source.head(charsetSample);
  const more = sample.length < source.size;
  const charset = detectCharset(sample, declaredCharset(sample), more);
  const delimiter = isPage(mediaType) ? undefined : findDelimiter(cleanText(decode(sample, charset)), more, 1);
  return {
    charset,
    rows: isPage(mediaType) ? htmlRows : delimiter === undefined ? null : () => delimitedRows(delimiter),
    async *text() {
      const decoder = charsetDecoder(charset);
      let isFirst = true;
      for await (const piece of source.stream()) {
        const text = decoder.write(piece);
        // A mark of byte order is no part of the first name.
        yield isFirst ? text.replace(/^\ufeff/, '') : text;
        isFirst = false;
      }
      yield decoder.end();
    },
  };
}

const isPage = (mediaType: string): boolean => /html/.test(mediaType);

/** The lines of text, or those that a web page shows. */
export async function* linesOf(file: ChatFile, mediaType: string): AsyncGenerator<string, void, undefined> {
  const page = isPage(mediaType) ? htmlText() : undefined;
  let rest = '';
  for await (const piece of file.text()) {
    const lines = (rest + (page ? page.write(piece) : piece)).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    // A line without an end is cut where no honest one would be.
    if (rest.length > longestLine) {
      lines.push(rest);
      rest = '';
    }
    yield* lines;
  }
  yield* (rest + (page?.end() ?? '')).split(/\r\n|\n/);
}

/** UTF-16 units. */
const longestLine = 1_000_000;

/** Rows and lines of the beginning that are given for a choice, and UTF-16 units of each value. */
const mostRows = 100;
const mostLines = 200;
const longestShown = 500;
/** Bytes that are looked through for them. */
const mostBytes = 4 * 1024 * 1024;

/** The beginning of a file, to choose by how it is read as a chat. Never throws for what the file does. */
export async function readChatSource(
  source: ByteSource,
  mediaType: string,
  passwords: readonly string[] = [],
): Promise<SourceAnswer> {
  try {
    return { ok: true, source: await beginning(source, mediaType, passwords) };
  } catch (error) {
    const { code, message } = asFailure(error);
    return { ok: false, problem: { code, message } };
  }
}

/** Sheets of a workbook whose beginnings are given. */
const mostSheets = 30;

async function sheetsOf(source: ByteSource, password: string | undefined): Promise<ChatSource> {
  const sheets = new Map<string, string[][]>();
  await giveSheetRows(source, password, (name, row) => {
    const rows = sheets.get(name) ?? [];
    rows.push(row.map(cut));
    if (sheets.size < mostSheets) sheets.set(name, rows);
    return Promise.resolve(rows.length < mostRows);
  });
  return { rows: null, lines: [], sheets: Array.from(sheets, ([name, rows]) => ({ name, rows })) };
}

async function beginning(source: ByteSource, mediaType: string, passwords: readonly string[]): Promise<ChatSource> {
  if (isWorkbook(mediaType)) return await withPasswords(passwords, password => sheetsOf(source, password));
  const file = await openChatFile(source, mediaType);
  const lines: string[] = [];
  const rows: string[][] = [];
  const reader = file.rows?.();
  const page = isPage(mediaType) ? htmlText() : undefined;
  let seen = 0;
  let shown = '';
  for await (const piece of file.text()) {
    seen += piece.length;
    shown += page ? page.write(piece) : piece;
    if (reader) addUpTo(mostRows, reader.write(piece), rows);
    if (seen > mostBytes) break;
  }
  const isWhole = seen <= mostBytes;
  if (isWhole) {
    shown += page?.end() ?? '';
    if (reader) addUpTo(mostRows, reader.end().rows, rows);
  }
  for (const line of shown.split(/\r\n|\n/)) if (lines.length < mostLines) lines.push(cut(line));
  return { rows: reader && rows.length > 0 ? rows.map(row => row.map(cut)) : null, lines, sheets: [] };
}

function addUpTo(most: number, some: readonly string[][], rows: string[][]): void {
  for (const row of some) {
    if (rows.length >= most) return;
    rows.push(row);
  }
}

const cut = (text: string): string => cleanText(text.slice(0, longestShown));
