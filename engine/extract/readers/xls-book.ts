import { charsetOfCodepage } from '../codepage.ts';
import { types, recordsOfPart } from './xls-records.ts';
import { sharedStrings, stringAt } from './xls-strings.ts';

/** A sheet: its name, where its records begin, and whether Excel shows it. */
export type XlsSheet = { readonly name: string; readonly start: number; readonly isHidden: boolean };

/** What the cells of all sheets refer to. */
export type XlsBook = {
  readonly sheets: readonly XlsSheet[];
  readonly date1904: boolean;
  /** How text is kept by Excel 5 and 95; undefined from Excel 97 on. */
  readonly charset: string | undefined;
  readonly strings: readonly string[];
  /** The number format of each cell style: the number of a built-in one, or the format itself. */
  readonly formats: readonly (string | number)[];
};

/** True for the stream of a workbook of Excel 5 to 2003. */
export function isWorkbookStream(stream: Buffer): boolean {
  return (
    stream.length >= 8 && stream.readUInt16LE(0) === types.begin && [0x0500, 0x0600].includes(stream.readUInt16LE(4))
  );
}

/** Numbers that Excel 5 wrote for the code pages of the Macintosh and of Western Windows. */
const oldCodepage: Readonly<Record<number, number>> = { 0x8000: 10000, 0x8001: 1252 };

/** Reads what a workbook has beside its sheets (MS-XLS 2.1.7.20.3). */
export function readXlsBook(stream: Buffer): XlsBook {
  const sheets: XlsSheet[] = [];
  const own = new Map<number, string>();
  const styles: number[] = [];
  let date1904 = false;
  let strings: string[] = [];
  let charset = stream.readUInt16LE(4) === 0x0500 ? 'windows-1252' : undefined;
  for (const { type, pieces, data } of recordsOfPart(stream, 0)) {
    if (type === types.dateMode) date1904 = data[0] === 1;
    else if (type === types.format && data.length >= 4)
      own.set(data.readUInt16LE(0), stringAt(pieces, 2, charset === undefined ? 2 : 1, charset));
    else if (type === types.codepage && charset !== undefined && data.length >= 2)
      charset = charsetOfCodepage(oldCodepage[data.readUInt16LE(0)] ?? data.readUInt16LE(0));
    else if (type === types.style && data.length >= 4) styles.push(data.readUInt16LE(2));
    else if (type === types.strings) strings = sharedStrings(pieces);
    else if (type === types.boundSheet && data.length >= 8)
      sheets.push({
        name: stringAt(pieces, 6, 1, charset),
        start: data.readUInt32LE(0),
        isHidden: ((data[4] ?? 0) & 3) !== 0,
      });
  }
  return { sheets, date1904, charset, strings, formats: styles.map(id => own.get(id) ?? id) };
}
