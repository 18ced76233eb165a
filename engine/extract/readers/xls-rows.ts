import { errorText, numberText } from './cell-text.ts';
import type { SheetCell } from './sheet-pages.ts';
import type { XlsBook } from './xls-book.ts';
import { recordsOfPart, types } from './xls-records.ts';
import { stringAt } from './xls-strings.ts';

/** UTF-16 units of one cell that are kept: what a spreadsheet program lets one hold. */
const longestCell = 32_767;

/** A row that has something in it; rows count from 1. */
export type XlsRow = { number: number; cells: SheetCell[] };

/** The rows of a sheet of Excel 5 to 2003 in their order, each value as its cell shows it. */
export function* xlsRows(stream: Buffer, start: number, book: XlsBook): Generator<XlsRow> {
  if (isByRow(stream, start)) {
    yield* rowsAsTheyCome(stream, start, book);
    return;
  }
  // Some programs write column by column: then the whole sheet is held to put its rows in order.
  const rows = new Map<number, SheetCell[]>();
  for (const { number, cells } of rowsAsTheyCome(stream, start, book)) {
    const held = rows.get(number);
    if (held === undefined) rows.set(number, cells);
    else held.push(...cells);
  }
  for (const [number, cells] of [...rows].sort(([one], [other]) => one - other)) yield inOrder({ number, cells });
}

/** True when no record of a cell belongs to a row before that of the last one. */
function isByRow(stream: Buffer, start: number): boolean {
  let last = 0;
  for (const { type, data } of recordsOfPart(stream, start)) {
    if (data.length < 7 || !cellTypes.has(type)) continue;
    const row = data.readUInt16LE(0);
    if (row < last) return false;
    last = row;
  }
  return true;
}

function* rowsAsTheyCome(stream: Buffer, start: number, book: XlsBook): Generator<XlsRow> {
  let row: XlsRow = { number: 0, cells: [] };
  // A formula's text comes in a record of its own after it.
  let waiting: { readonly row: number; readonly column: number } | undefined;

  for (const { type, pieces, data } of recordsOfPart(stream, start)) {
    if (type === types.string && waiting !== undefined) {
      add(waiting.row, waiting.column, stringAt(pieces, 0, 2, book.charset));
      waiting = undefined;
      continue;
    }
    if (data.length < 7 || !cellTypes.has(type)) continue;
    const number = data.readUInt16LE(0);
    const column = data.readUInt16LE(2);
    if (number + 1 !== row.number) {
      if (row.cells.length > 0) yield inOrder(row);
      row = { number: number + 1, cells: [] };
    }
    if (type === types.multipleRk) {
      for (let at = 4, place = column; at + 8 <= data.length; at += 6, place += 1)
        add(number, place, shown(rkValue(data.readUInt32LE(at + 2)), data.readUInt16LE(at)));
      continue;
    }
    const style = data.readUInt16LE(4);
    if (type === types.stringLabel && data.length >= 10) add(number, column, book.strings[data.readUInt32LE(6)] ?? '');
    else if (type === types.label || type === types.richLabel)
      add(number, column, stringAt(pieces, 6, 2, book.charset));
    else if (type === types.number && data.length >= 14) add(number, column, shown(data.readDoubleLE(6), style));
    else if (type === types.rk && data.length >= 10) add(number, column, shown(rkValue(data.readUInt32LE(6)), style));
    else if (type === types.booleanOrError)
      add(number, column, flagText(data[7] === 1 ? 'error' : 'boolean', data[6] ?? 0));
    else if ((type === types.formula || type === types.oldFormula) && data.length >= 14) {
      // Both upper bytes set is no number: the first byte says what the result is instead (MS-XLS 2.5.133).
      if (data.readUInt16LE(12) !== 0xffff) add(number, column, shown(data.readDoubleLE(6), style));
      else if (data[6] === 0) waiting = { row: number, column };
      else if (data[6] === 1 || data[6] === 2)
        add(number, column, flagText(data[6] === 1 ? 'boolean' : 'error', data[8] ?? 0));
    }
  }
  if (row.cells.length > 0) yield inOrder(row);

  function add(number: number, column: number, text: string): void {
    if (text !== '' && number + 1 === row.number) row.cells.push({ column, text: text.slice(0, longestCell) });
  }

  function shown(value: number, style: number): string {
    return numberText(value, book.formats[style] ?? 0, book.date1904);
  }
}

const cellTypes: ReadonlySet<number> = new Set([
  types.formula,
  types.oldFormula,
  types.multipleRk,
  types.richLabel,
  types.stringLabel,
  types.number,
  types.label,
  types.booleanOrError,
  types.rk,
]);

function inOrder(row: XlsRow): XlsRow {
  row.cells.sort((one, other) => one.column - other.column);
  return row;
}

/** A number in 30 bits and two flags: a hundredth, and whole (MS-XLS 2.5.217). */
function rkValue(rk: number): number {
  const kept = rk & 0xfffffffc;
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(kept >>> 0, 4);
  const value = (rk & 2) === 0 ? bytes.readDoubleLE(0) : kept >> 2;
  return (rk & 1) === 0 ? value : value / 100;
}

function flagText(kind: 'boolean' | 'error', value: number): string {
  if (kind === 'error') return errorText(value);
  return value === 0 ? 'FALSE' : 'TRUE';
}
