import { cleanText } from '../clean-text.ts';
import { lastPageNumber, type PageText } from '../extraction.ts';

/** Rows of a sheet on one page: rows 1 to 100, 101 to 200 and so on, so that a page is easy to find in the sheet itself. */
const rowsOnPage = 100;
/** UTF-16 units of rows on one page, unless a single row is longer. Wide rows make a page of fewer. */
const pageLength = 20_000;
/** UTF-16 units of a single row on one page; a longer row goes on on the next. */
const longestRow = 200_000;
/** Empty cells before a cell that are kept as tabs. A value far out to the right must not cost a line of 16,000 tabs. */
const widestGap = 100;

/** UTF-16 units of all rows: two million rows of a ledger. A few bytes can ask for the same long text a million times. */
const mostText = 200_000_000;

/** A cell that has something in it. Columns count from 0. */
export type SheetCell = { readonly column: number; readonly text: string };
/** Something said of a cell beside its value, such as a comment. */
export type SheetRemark = { readonly row: number; readonly cell: string; readonly text: string };

/** What takes the sheets of a workbook as they are read. */
export type SheetSink = {
  begin(name: string): void;
  /** Takes something said of a cell, before the cell's row: it stands on the page of its row, or after all rows when that has none. */
  remark(remark: SheetRemark): void;
  /** Takes the next row; rows count from 1. Resolves to false once no more is taken. */
  row(row: number, cells: readonly SheetCell[]): Promise<boolean>;
  /** Ends the sheet. `beside`: text of the sheet outside its cells, such as text boxes. */
  end(beside?: string): Promise<void>;
  /** No more is taken, of any sheet. */
  readonly overflowed: boolean;
};

export type SheetPages = SheetSink & {
  /** Pages given out so far. */
  readonly count: number;
};

/**
 * Makes pages of the rows of sheets. A row is a line with its cells apart by tabs, and a line's place on the page gives
 * the row's number: rows without cells are empty lines. The label names the place as a formula would: `Sheet1!A101:H200`.
 */
export function sheetPages(give: (page: PageText) => void | Promise<void>): SheetPages {
  let number = 0;
  let overflowed = false;
  let given = 0;
  let name = '';
  const remarks = new Map<number, SheetRemark[]>();
  let lines: string[] = [];
  let length = 0;
  let first = 0;
  let last = 0;
  let columns = 0;

  async function page(label: string, text: string): Promise<void> {
    overflowed ||= number === lastPageNumber || given > mostText;
    if (overflowed) return;
    number += 1;
    given += text.length;
    await give({ number, label: cleanText(label), width: 0, height: 0, text });
  }

  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const said: SheetRemark[] = [];
    for (let row = first; row <= last; row += 1) {
      said.push(...(remarks.get(row) ?? []));
      remarks.delete(row);
    }
    const label = `${name}!A${first}:${columnName(columns - 1)}${last}`;
    let text = `${lines.join('\n')}\n`;
    lines = [];
    for (; text.length > longestRow; text = text.slice(longestRow))
      await page(label, text.slice(0, longestRow).toWellFormed());
    await page(label, text.toWellFormed() + remarkLines(said));
  }

  return {
    begin(sheet) {
      name = sheet;
      remarks.clear();
      last = 0;
    },
    remark(remark) {
      const others = remarks.get(remark.row);
      if (others === undefined) remarks.set(remark.row, [remark]);
      else others.push(remark);
    },
    async row(row, cells) {
      const line = lineOf(cells);
      if (line === '') return !overflowed;
      const isNewPage =
        row <= last ||
        Math.floor((row - 1) / rowsOnPage) !== Math.floor((last - 1) / rowsOnPage) ||
        length + line.length > pageLength;
      if (isNewPage) await flush();
      if (lines.length === 0) {
        first = row;
        columns = 0;
        length = 0;
      } else for (let empty = last + 1; empty < row; empty += 1) lines.push('');
      lines.push(line);
      length += line.length + 1;
      last = row;
      columns = Math.max(columns, (cells.at(-1)?.column ?? 0) + 1);
      return !overflowed;
    },
    async end(beside = '') {
      await flush();
      const rest = [remarkLines(Array.from(remarks.values()).flat()).trim(), cleanText(beside).trim()]
        .filter(text => text !== '')
        .join('\n\n');
      if (rest !== '') await page(name, rest.slice(0, longestRow).toWellFormed());
    },
    get count() {
      return number;
    },
    get overflowed() {
      return overflowed;
    },
  };
}

/** The name of a column counted from 0: A, Z, AA, XFD. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function lineOf(cells: readonly SheetCell[]): string {
  let line = '';
  let at = 0;
  for (const { column, text } of cells) {
    const shown = oneLine(text);
    if (shown === '') continue;
    // Two values in one cell are a mistake of the file; they are still two.
    line += line !== '' && column === at ? ` ${shown}` : '\t'.repeat(Math.min(widestGap, column - at)) + shown;
    at = column;
  }
  return line;
}

function remarkLines(remarks: readonly SheetRemark[]): string {
  return remarks.map(({ cell, text }) => `\n[${cell}] ${oneLine(text)}`).join('');
}

/** A cell's own line ends and tabs would look like the table's. */
function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
