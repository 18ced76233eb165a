import { type SheetRemark, columnName } from './sheet-pages.ts';
import { recordsOfPart, types } from './xls-records.ts';
import { readPieces, stringAt } from './xls-strings.ts';
import { remark } from './xlsx-remarks.ts';
import { withoutCodes } from './xlsx-rows.ts';

/** What stands beside the cells of a sheet, and what Excel would not show of it. */
export type XlsBeside = {
  readonly remarks: readonly SheetRemark[];
  /** Headers, footers and the words of text boxes. */
  readonly text: string;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
};

/** The kind of a drawn object that belongs to a comment (MS-XLS 2.5.143). */
const commentBox = 0x19;

/** Reads comments, text boxes, headers and footers of a sheet. Comments refer to drawn objects that hold their words. */
export function readBeside(stream: Buffer, start: number, charset: string | undefined): XlsBeside {
  const words = new Map<number, string>();
  const notes: { cell: string; author: string; object: number }[] = [];
  const oldNotes: SheetRemark[] = [];
  const text: string[] = [];
  let object = { id: 0, kind: 0 };
  let hiddenRows = 0;
  let hiddenColumns = 0;
  for (const { type, pieces, data } of recordsOfPart(stream, start)) {
    if (type === types.object && data.length >= 8) object = { id: data.readUInt16LE(6), kind: data.readUInt16LE(4) };
    else if (type === types.textObject && data.length >= 12 && charset === undefined) {
      const said = textOf(pieces, data.readUInt16LE(10));
      if (object.kind === commentBox) words.set(object.id, said);
      else if (said.trim() !== '') text.push(said);
    } else if (type === types.note && data.length >= 6 && charset !== undefined) {
      // Excel 95 kept the words in the note itself.
      const cell = `${columnName(data.readUInt16LE(2))}${data.readUInt16LE(0) + 1}`;
      oldNotes.push(remark(cell, '', stringAt(pieces, 4, 2, charset)));
    } else if (type === types.note && data.length >= 10)
      notes.push({
        cell: `${columnName(data.readUInt16LE(2))}${data.readUInt16LE(0) + 1}`,
        author: stringAt(pieces, 8, 2),
        object: data.readUInt16LE(6),
      });
    else if ((type === types.header || type === types.footer) && data.length > 3)
      text.unshift(withoutCodes(stringAt(pieces, 0, charset === undefined ? 2 : 1, charset)));
    else if (type === types.row && data.length >= 14 && (data.readUInt16LE(12) & 0x20) !== 0) hiddenRows += 1;
    else if (type === types.columnInfo && data.length >= 10 && (data.readUInt16LE(8) & 1) !== 0)
      hiddenColumns += Math.max(1, data.readUInt16LE(2) - data.readUInt16LE(0) + 1);
  }
  const remarks = notes.map(({ cell, author, object: id }) => remark(cell, author, words.get(id) ?? ''));
  return { remarks: [...remarks, ...oldNotes], text: text.join('\n'), hiddenRows, hiddenColumns };
}

/** The words of a drawn object stand in the pieces after its record, the first byte of which tells their width. */
function textOf(pieces: readonly Buffer[], count: number): string {
  const reader = readPieces(pieces.slice(1));
  return reader.characters(count, (reader.byte() & 1) === 1);
}
