import { openCompoundFile } from '../compound-file.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { cutShort, failure, readUpTo, tooOld } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { type Fib, readFib } from './doc-fib.ts';
import { type DocText, docText } from './doc-text.ts';
import { comments, numbersIn } from './doc-comments.ts';
import { unlockDoc } from './doc-unlock.ts';
import { objectIn } from './embedded-object.ts';
import { readOleFacts } from './ole-properties.ts';

/** Bytes. The streams of the document are held beside the file. */
const limit = 200_000_000;

/** Reads documents of Word 6 to 2003 (.doc, MS-DOC), with headers, notes and comments in the order of the DOCX reader. */
export const docReader: Reader = { id: 'doc 1', limit, read: readDoc };

async function readDoc(input: ReaderInput): Promise<Reading> {
  const whole = await input.source.all();
  if (whole[0] === 0xdb && whole[1] === 0xa5) throw tooOld('Word 2');
  const file = openCompoundFile(whole);
  const bytesOf = (name: string): Buffer | undefined => {
    const entry = file.find(name);
    return entry && Buffer.from(file.bytes(entry));
  };
  const ciphered = bytesOf('WordDocument');
  if (ciphered === undefined) throw failure('damaged');
  const outside = readFib(ciphered);
  const cipheredTable = outside.isOld ? ciphered : bytesOf(outside.tableStream);
  if (cipheredTable === undefined) throw failure('damaged');
  const { stream, table } = outside.isEncrypted
    ? unlockDoc(ciphered, cipheredTable, outside, input.password)
    : { stream: ciphered, table: cipheredTable };
  // All but its beginning lies under the cipher too.
  const fib = readFib(stream);
  const text = docText(stream, table, fib);
  const parts = cutIntoParts(input.page);
  for (const piece of inReadingOrder(text, table, fib))
    if (piece.trim() !== '') await parts.add(`${piece.trimEnd()}\n`);
  await parts.end();
  for (const { path } of file.entries.filter(entry => entry.isStorage && /^ObjectPool\/[^/]+$/i.test(entry.path))) {
    const object = objectIn(file, path);
    if (object !== undefined && !(await input.child(object))) break;
  }
  const isCut = stream.length < (file.find('WordDocument')?.size ?? 0);
  const problem = parts.overflowed ? readUpTo(lastPageNumber) : isCut ? cutShort() : undefined;
  return { ...readOleFacts(file, 'DOC'), ...(problem && { problem }) };
}

function inReadingOrder(text: DocText, table: Buffer, fib: Fib): string[] {
  const { headers, footers } = headersAndFooters(text, table, fib);
  return [
    ...headers,
    text.story('main'),
    text.story('textBoxes'),
    text.story('footnotes'),
    text.story('endnotes'),
    ...comments(text, table, fib),
    ...footers,
    text.story('headerTextBoxes'),
  ];
}

/**
 * The headers and footers of all sections, each once. Six lines that part notes come first, then six for each section:
 * header of even and odd pages, footer of even and odd pages, header and footer of the first page (MS-DOC 2.8.9).
 */
function headersAndFooters(text: DocText, table: Buffer, fib: Fib): { headers: Set<string>; footers: Set<string> } {
  const headers = new Set<string>();
  const footers = new Set<string>();
  const places = numbersIn(table, fib.headerPlaces);
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (index < 6 || to === undefined || to <= from) continue;
    const isFooter = [2, 3, 5].includes(index % 6);
    (isFooter ? footers : headers).add(text.story('headers', from, to).trim());
  }
  return { headers, footers };
}
