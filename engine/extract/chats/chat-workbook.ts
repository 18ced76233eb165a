import type { ByteSource } from '../byte-source.ts';
import { isCompoundFile } from '../compound-file.ts';
import { openPackage, packageLimit } from '../office-package.ts';
import { tooLarge } from '../problems.ts';
import { mostUnpacked } from '../readers/xlsx.ts';
import { readBook } from '../readers/xlsx-book.ts';
import { streamRows } from '../readers/xlsx-rows.ts';
import type { SheetCell } from '../readers/sheet-pages.ts';
import { longestCell, mostCells } from '../row-limits.ts';
import { unlockWith } from '../unlock-package.ts';

/** A workbook that may hold a chat. */
export type ChatWorkbook = {
  /** The names of its sheets, in their order. */
  readonly sheets: readonly string[];
  /** Gives the rows of a sheet that hold something one by one, until `give` says false or none is left. */
  rows(sheet: string, give: (row: string[]) => Promise<boolean>): Promise<void>;
};

/** Opens a workbook of Excel (.xlsx, .xlsm); a protected one with the first password that does. */
export async function openChatWorkbook(source: ByteSource, passwords: readonly string[] = []): Promise<ChatWorkbook> {
  if (source.size > packageLimit) throw tooLarge(source.size, packageLimit);
  const whole = await source.all();
  const file = await openPackage(isCompoundFile(whole) ? unlockWith(whole, passwords) : whole, mostUnpacked);
  const book = await readBook(file);
  return {
    sheets: book.sheets.map(({ name }) => name),
    async rows(sheet, give) {
      const part = book.sheets.find(({ name }) => name === sheet)?.part;
      if (part === undefined) return;
      let isTable = false;
      await streamRows(file.read(part), book, async (_number, cells) => {
        // What stands alone in its row above a table is its title.
        isTable ||= cells.length > 1;
        return isTable ? await give(rowOf(cells)) : true;
      });
    },
  };
}

function rowOf(cells: readonly SheetCell[]): string[] {
  const row: string[] = [];
  for (const { column, text } of cells) {
    if (column >= mostCells) break;
    while (row.length < column) row.push('');
    row[column] = text.slice(0, longestCell);
  }
  return row;
}
