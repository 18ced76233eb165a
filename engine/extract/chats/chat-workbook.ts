import { bytesInMemory, type ByteSource } from '../byte-source.ts';
import { detect } from '../detect.ts';
import { openPackage } from '../office-package.ts';
import { failure, tooLarge } from '../problems.ts';
import { type ReaderName, readers } from '../readers.ts';
import { openOdf } from '../readers/odf-source.ts';
import { mostUnpacked as mostOfOds } from '../readers/ods.ts';
import { readOdsSheets } from '../readers/ods-rows.ts';
import type { SheetCell, SheetSink } from '../readers/sheet-pages.ts';
import { openXls, rowsOfXls } from '../readers/xls.ts';
import { mostUnpacked } from '../readers/xlsx.ts';
import { readBook } from '../readers/xlsx-book.ts';
import { streamRows } from '../readers/xlsx-rows.ts';
import { longestCell, mostCells } from '../row-limits.ts';
import { unlockPackage } from '../unlock-package.ts';

/** Takes the next row that holds something; false when no more of its sheet is wanted. */
type Give = (sheet: string, row: string[]) => Promise<boolean>;

/** Gives the rows of all sheets of a workbook of any kind, in their order, without the titles above their tables. */
export async function giveSheetRows(source: ByteSource, password: string | undefined, give: Give): Promise<void> {
  const outside = await detect(source, '');
  const inside = outside.locked ? bytesInMemory(unlockPackage(await source.all(), password)) : source;
  const { reader } = outside.locked ? await detect(inside, '') : outside;
  const read = reader && byReader[reader];
  if (reader === undefined || read === undefined) throw failure('damaged');
  const { limit } = await readers[reader]();
  if (inside.size > limit) throw tooLarge(inside.size, limit);
  await read({ source: inside, password }, sinkOf(give));
}

type Workbook = { readonly source: ByteSource; readonly password: string | undefined };
type ReadSheets = (workbook: Workbook, sink: SheetSink) => Promise<unknown>;

const byReader: Partial<Record<ReaderName, ReadSheets>> = {
  async xlsx({ source }, sink) {
    const file = await openPackage(await source.all(), mostUnpacked);
    const book = await readBook(file);
    for (const { name, part } of book.sheets) {
      sink.begin(name);
      await streamRows(file.read(part), book, sink.row);
    }
  },
  async xls(workbook, sink) {
    const opened = openXls(await workbook.source.all(), workbook.password);
    if (opened === undefined) return withSheetPackage(workbook, sink);
    for (const { name, start } of opened.book.sheets) {
      sink.begin(name);
      for (const { number, cells } of rowsOfXls(opened, start)) if (!(await sink.row(number, cells))) break;
    }
  },
  async ods(workbook, sink) {
    await readOdsSheets((await openOdf(workbook, mostOfOds)).content(), sink);
  },
  sheetPackage: withSheetPackage,
};

async function withSheetPackage({ source }: Workbook, sink: SheetSink): Promise<void> {
  const { openWithSheetPackage, readSheet } = await import('../readers/sheet-package.ts');
  const { book } = await openWithSheetPackage(await source.all());
  for (const name of book.SheetNames) await readSheet(name, book, sink);
}

function sinkOf(give: Give): SheetSink {
  let sheet = '';
  let isTable = false;
  return {
    begin(name) {
      sheet = name;
      isTable = false;
    },
    // What is said of a cell, and what stands beside the cells, is no part of the table.
    remark: () => undefined,
    end: () => Promise.resolve(),
    overflowed: false,
    async row(_number, cells) {
      const held = cells.filter(({ text }) => text.trim() !== '');
      // What stands alone in its row above a table is its title.
      isTable ||= held.length > 1;
      return !isTable || held.length === 0 || (await give(sheet, rowOf(held)));
    },
  };
}

function rowOf(cells: readonly SheetCell[]): string[] {
  const row: string[] = [];
  for (const { column, text } of cells) {
    if (column >= mostCells) break;
    while (row.length < column) row.push('');
    row[column] = text.slice(0, longestCell).trim();
  }
  return row;
}
