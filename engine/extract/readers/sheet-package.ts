import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { isCompoundFile, openCompoundFile } from '../compound-file.ts';
import { openPackage, type Package } from '../office-package.ts';
import { failure, oldProtection, readUpTo, tooLarge } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../reading.ts';
import { cellValue, showDatesYearFirst } from './cell-text.ts';
import { giveEmbeddedFiles } from './embedded-files.ts';
import { readDocumentFacts } from './ooxml-properties.ts';
import { readOleFacts } from './ole-properties.ts';
import { type SheetCell, type SheetSink, columnName, sheetPages } from './sheet-pages.ts';
import { remark } from './xlsx-remarks.ts';

/** Bytes. The package holds all cells of a workbook at once, many times the size of its file. */
const limit = 60_000_000;

XLSX.set_cptable(codepages);
showDatesYearFirst();

/** Reads the workbooks that are not streamed: .xlsb, Excel 2 to 4, the XML of Excel 2003, Lotus 1-2-3, Numbers. */
export const sheetPackageReader: Reader = {
  id: 'sheet-package 1',
  limit,
  read: async input => readWithSheetPackage(input, await input.source.all()),
};

export async function readWithSheetPackage(input: ReaderInput, bytes: Uint8Array): Promise<Reading> {
  const { file, book } = await openWithSheetPackage(bytes);
  const pages = sheetPages(input.page);
  for (const name of book.SheetNames) await readSheet(name, book, pages);
  if (file !== undefined) await giveEmbeddedFiles(file, input);
  const { metadata, ...facts } = isCompoundFile(bytes)
    ? readOleFacts(openCompoundFile(bytes), 'XLS')
    : file !== undefined
      ? await readDocumentFacts(file, 'XLSB')
      : { metadata: {} };
  const hidden = (book.Workbook?.Sheets ?? []).flatMap(({ Hidden, name }) => (Hidden ? [`sheet ${name ?? ''}`] : []));
  return {
    ...facts,
    metadata: stated({ ...metadata, sheets: book.SheetNames.join(', '), hidden: hidden.join('; ') }),
    ...(pages.overflowed && { problem: readUpTo(pages.count) }),
  };
}

/** Opens a workbook of which all cells are held at once. */
export async function openWithSheetPackage(
  bytes: Uint8Array,
): Promise<{ readonly file: Package | undefined; readonly book: XLSX.WorkBook }> {
  if (bytes.length > limit) throw tooLarge(bytes.length, limit);
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // The directory is looked at first: the package gives an empty sheet for a zip bomb, and says nothing.
  const file = isPackage ? await openPackage(bytes) : undefined;
  return { file, book: parse(file === undefined ? bytes : await withoutDamagedParts(file, bytes)) };
}

/** The part of the package's own library that makes zip files, which its types leave out. */
const containers = XLSX.CFB as {
  readonly utils: {
    cfb_new(): object;
    cfb_add(container: object, name: string, content: Uint8Array): void;
  };
  write(container: object, options: { fileType: 'zip'; type: 'buffer'; compression: false }): Uint8Array;
};

/**
 * The workbook, or a copy without the parts that cannot be unpacked. Subtle: the package unpacks by itself, and over
 * bytes that are no packed part it may go on for ever.
 */
async function withoutDamagedParts(file: Package, bytes: Uint8Array): Promise<Uint8Array> {
  const damaged = new Set<string>();
  for (const name of file.names)
    try {
      await file.bytes(name);
    } catch (error) {
      if (!(error instanceof ReadingFailure)) throw error;
      damaged.add(name);
    }
  if (damaged.size === 0) return bytes;
  const copy = containers.utils.cfb_new();
  for (const name of file.names) if (!damaged.has(name)) containers.utils.cfb_add(copy, name, await file.bytes(name));
  return containers.write(copy, { fileType: 'zip', type: 'buffer', compression: false });
}

function parse(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (error instanceof Error && /password/i.test(error.message)) throw oldProtection();
    // Its errors are all of its own kinds and say that the file is not as it should be.
    throw failure('damaged', error);
  }
}

/** Reads the sheet of a workbook into pages. */
export async function readSheet(name: string, book: XLSX.WorkBook, pages: SheetSink): Promise<void> {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: { readonly row: number; readonly cells: SheetCell[] }[] = [];
  pages.begin(name);
  // Walked as they are held: going through the whole range of a sheet with one cell far out would never end.
  book.Sheets[name]?.['!data']?.forEach((held, index) => {
    const row = index + 1;
    const cells: SheetCell[] = [];
    held?.forEach((cell, column) => {
      cells.push({ column, text: cellValue(cell, date1904) });
      for (const { a = '', t = '' } of cell.c ?? []) pages.remark(remark(`${columnName(column)}${row}`, a, t));
    });
    rows.push({ row, cells });
  });
  for (const { row, cells } of rows) if (!(await pages.row(row, cells))) break;
  await pages.end();
}
