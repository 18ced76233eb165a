import { type CompoundFile, isCompoundFile, openCompoundFile } from '../compound-file.ts';
import { cutShort, failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { objectIn } from './embedded-object.ts';
import { readOleFacts } from './ole-properties.ts';
import { sheetPages } from './sheet-pages.ts';
import { readBeside } from './xls-beside.ts';
import { isWorkbookStream, readXlsBook, type XlsBook } from './xls-book.ts';
import { isChart } from './xls-records.ts';
import { type XlsRow, xlsRows } from './xls-rows.ts';
import { unlockXls } from './xls-unlock.ts';
import { hiddenParts } from './xlsx.ts';

/** Bytes. The stream of the workbook is held beside the file, and the text of its cells once. */
const limit = 200_000_000;

/** Reads workbooks of Excel 5 to 2003 (.xls, MS-XLS): record by record, so that a long ledger costs time and no memory. */
export const xlsReader: Reader = { id: 'xls 1', limit, read: readXls };

async function readXls(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const opened = openXls(bytes, input.password);
  if (opened === undefined) {
    const { readWithSheetPackage } = await import('./sheet-package.ts');
    return readWithSheetPackage(input, bytes);
  }
  const { file, stream, book } = opened;
  if (book.sheets.length === 0) throw failure('damaged');
  const pages = sheetPages(input.page);
  const hidden: string[] = [];
  for (const { name, start, isHidden } of book.sheets) {
    const beside = readBeside(stream, start, book.charset);
    pages.begin(name);
    for (const remark of beside.remarks) pages.remark(remark);
    for (const { number, cells } of rowsOfXls(opened, start)) if (!(await pages.row(number, cells))) break;
    await pages.end(beside.text);
    hidden.push(...hiddenParts({ name, hidden: isHidden }, beside));
  }
  await giveObjects(file, input);
  const { metadata, ...facts } = readOleFacts(file, 'XLS');
  const problem = pages.overflowed ? readUpTo(pages.count) : opened.isCutShort ? cutShort() : undefined;
  const sheets = book.sheets.map(({ name }) => name).join(', ');
  return {
    ...facts,
    metadata: stated({ ...metadata, sheets, hidden: hidden.join('; ') }),
    ...(problem && { problem }),
  };
}

type OpenXls = {
  readonly file: CompoundFile;
  readonly stream: Buffer;
  readonly book: XlsBook;
  readonly isCutShort: boolean;
};

/** Opens a workbook of Excel 5 to 2003. Undefined when the bytes are none. */
export function openXls(bytes: Uint8Array, password: string | undefined): OpenXls | undefined {
  const file = isCompoundFile(bytes) ? openCompoundFile(bytes) : undefined;
  const entry = file?.find('Workbook') ?? file?.find('Book');
  const kept = file === undefined || entry === undefined ? undefined : Buffer.from(file.bytes(entry));
  if (file === undefined || entry === undefined || kept === undefined || !isWorkbookStream(kept)) return undefined;
  const stream = unlockXls(kept, password);
  return { file, stream, book: readXlsBook(stream), isCutShort: stream.length < entry.size };
}

/** The rows of the sheet that begins at a place; a chart has none. */
export function rowsOfXls({ stream, book }: OpenXls, start: number): Iterable<XlsRow> {
  return isChart(stream, start) ? [] : xlsRows(stream, start, book);
}

/** Hands over the objects in a workbook, each in a storage of its own (MS-XLS 2.1.7.4). */
async function giveObjects(file: CompoundFile, input: ReaderInput): Promise<void> {
  for (const { path } of file.entries.filter(entry => entry.isStorage && /^MBD[0-9A-F]{8}$/i.test(entry.path))) {
    const object = objectIn(file, path);
    if (object !== undefined && !(await input.child(object))) return;
  }
}
