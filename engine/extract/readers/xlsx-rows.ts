import { numberText } from './cell-text.ts';
import type { SheetCell } from './sheet-pages.ts';
import { type XlsxBook, unescaped } from './xlsx-book.ts';
import { localName, readXmlPart } from './xml-part.ts';

/** UTF-16 units of one cell that are kept: what a spreadsheet program lets one hold. */
const longestCell = 32_767;
/** Columns a sheet can have (ISO/IEC 29500-1, 18.3.1.13). */
const mostColumns = 16_384;

/** What a sheet says of itself beside its rows. */
export type SheetFacts = {
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** The lines printed above and below each page. */
  readonly headersAndFooters: readonly string[];
};

type Row = { readonly number: number; readonly cells: SheetCell[] };

/**
 * Streams the rows of a SpreadsheetML sheet (ISO/IEC 29500-1, 18.3), each value as its cell shows it.
 * Event by event: the longest sheet there can be needs no more memory than one row.
 */
export async function streamRows(
  part: AsyncIterable<Uint8Array>,
  book: Pick<XlsxBook, 'date1904' | 'strings' | 'formats'>,
  give: (row: number, cells: readonly SheetCell[]) => Promise<boolean>,
): Promise<SheetFacts> {
  const complete: Row[] = [];
  const headersAndFooters: string[] = [];
  let hiddenRows = 0;
  let hiddenColumns = 0;
  let row: Row = { number: 0, cells: [] };
  let column = -1;
  let inOrder = true;
  let type = '';
  let style = 0;
  let value = '';
  let phonetic = 0;
  let open = false;

  function endCell(): void {
    if (value === '' || column >= mostColumns) return;
    // A cell out of its order is a mistake of the file; the row is put in order at its end.
    inOrder &&= column > (row.cells.at(-1)?.column ?? -1);
    row.cells.push({ column, text: cellText(type, value, style, book) });
  }

  function endRow(): void {
    if (!inOrder) row.cells.sort((one, other) => one.column - other.column);
    complete.push(row);
  }

  await readXmlPart(
    part,
    {
      open(tag, attributes) {
        const name = localName(tag);
        if (name === 'v' || name === 't') open = phonetic === 0;
        else if (name === 'c') {
          column = columnOf(attributes['r']) ?? column + 1;
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          value = '';
        } else if (name === 'row') {
          const number = Number(attributes['r']);
          row = { number: Number.isSafeInteger(number) && number > 0 ? number : row.number + 1, cells: [] };
          column = -1;
          inOrder = true;
          if (isOn(attributes['hidden'])) hiddenRows += 1;
        } else if (name === 'col' && isOn(attributes['hidden']))
          hiddenColumns += spanOf(attributes['min'], attributes['max']);
        else if (name === 'rPh') phonetic += 1;
        else if (/^(odd|even|first)(Header|Footer)$/.test(name)) {
          value = '';
          open = true;
        }
      },
      text(data) {
        if (open && value.length < longestCell) value += data;
      },
      close(tag) {
        const name = localName(tag);
        if (name === 'v' || name === 't') open = false;
        else if (name === 'c') endCell();
        else if (name === 'row') endRow();
        else if (name === 'rPh') phonetic -= 1;
        else if (/^(odd|even|first)(Header|Footer)$/.test(name)) {
          open = false;
          const words = withoutCodes(value);
          if (words !== '') headersAndFooters.push(words);
        }
      },
    },
    async () => {
      for (const { number, cells } of complete.splice(0)) if (!(await give(number, cells))) return false;
      return true;
    },
  );
  for (const { number, cells } of complete) await give(number, cells);
  return { hiddenRows, hiddenColumns, headersAndFooters };
}

function cellText(
  type: string,
  value: string,
  style: number,
  { strings, formats, date1904 }: Pick<XlsxBook, 'date1904' | 'strings' | 'formats'>,
): string {
  if (type === 's') return (strings[Number(value)] ?? '').slice(0, longestCell);
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescaped(value).slice(0, longestCell);
  const number = Number(value);
  return Number.isFinite(number) ? numberText(number, formats[style] ?? 0, date1904) : value;
}

/** The column of a reference such as AB12, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  let column = 0;
  for (const letter of reference ?? '') {
    const value = letter.toUpperCase().charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column === 0 ? undefined : column - 1;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function spanOf(min: string | undefined, max: string | undefined): number {
  const span = Number(max) - Number(min) + 1;
  return span >= 1 && span <= mostColumns ? span : 1;
}

/** Without the codes for place, font and fields such as &L, &P and &"Arial,Bold" (ISO/IEC 29500-1, 18.3.1.39). */
export function withoutCodes(text: string): string {
  return text
    .replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[A-Z]/gi, ' ')
    .replaceAll('&&', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
