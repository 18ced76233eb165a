import { longestCell, mostCells } from './row-limits.ts';

export type RowReader = {
  /** Takes more text and gives the rows that are complete. */
  write(text: string): string[][];
  /** Gives the last row, and whether a quotation mark was never closed, so that everything behind it was one cell. */
  end(): { readonly rows: string[][]; readonly isOpen: boolean };
};

/**
 * Takes a table in text apart (RFC 4180) as it comes: cells may be quoted, and then hold separators, line ends and
 * doubled quotes. Cells and rows are cut at a length that no honest table reaches.
 */
export function delimitedRows(delimiter: string): RowReader {
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  /** A quotation mark inside quotes: the end of them, or the first half of a doubled one. */
  let closing = false;
  let done: string[][] = [];

  const endCell = (): void => {
    if (row.length < mostCells) row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    const isEmpty = row.length === 0 && cell === '';
    endCell();
    if (!isEmpty) done.push(row);
    row = [];
  };
  const add = (character: string): void => {
    if (cell.length < longestCell) cell += character;
  };
  const take = (character: string): void => {
    if (quoted && closing) {
      closing = false;
      if (character === '"') return add(character);
      quoted = false;
    }
    if (quoted) {
      if (character === '"') closing = true;
      else add(character);
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') add(character);
  };
  const given = (): string[][] => {
    const rows = done;
    done = [];
    return rows;
  };

  return {
    write(text) {
      for (let at = 0; at < text.length; at += 1) take(text.charAt(at));
      return given();
    },
    end() {
      const isOpen = quoted && !closing;
      endRow();
      return { rows: given(), isOpen };
    },
  };
}
