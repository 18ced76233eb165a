import { readMarkup } from './readers/markup.ts';
import { longestCell, mostCells } from './row-limits.ts';
import type { RowReader } from './delimited-rows.ts';

type OpenTable = {
  row: string[] | undefined;
  cell: string | undefined;
  /** The cell is empty or ends with a blank. Kept, as looking at the end of a growing text copies it. */
  isAfterBlank: boolean;
  link: string;
};

/** Tables inside tables that are followed. Deeper ones belong to the cell around them. */
const deepest = 20;
const breaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr', 'table']);
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);

/**
 * Gives the rows of all tables of a page, in the order in which they end. A cell is its text; one without text is what
 * it shows or leads to, such as the file of a picture.
 */
export function htmlRows(): RowReader {
  let done: string[][] = [];
  const tables: OpenTable[] = [];
  let tooDeep = 0;
  let hiding = 0;

  const endCell = (table: OpenTable): void => {
    if (table.cell === undefined) return;
    const text = table.cell.replace(/ ?\n ?/g, '\n').trim();
    if (table.row && table.row.length < mostCells) table.row.push(text === '' ? table.link : text);
    table.cell = undefined;
    table.link = '';
  };
  const endRow = (table: OpenTable): void => {
    endCell(table);
    if (table.row && table.row.length > 0) done.push(table.row);
    table.row = undefined;
  };

  const markup = readMarkup('html', {
    open(name, attributes) {
      if (hidden.has(name)) hiding += 1;
      if (name === 'table') {
        if (tables.length < deepest) tables.push({ row: undefined, cell: undefined, isAfterBlank: true, link: '' });
        else tooDeep += 1;
      }
      const table = tables.at(-1);
      if (table === undefined || tooDeep > 0) return;
      if (name === 'tr') {
        endRow(table);
        table.row = [];
      } else if (name === 'td' || name === 'th') {
        endCell(table);
        table.row ??= [];
        table.cell = '';
        table.isAfterBlank = true;
      } else if (table.cell !== undefined) {
        const link = attributes['src'] ?? (name === 'a' ? attributes['href'] : undefined);
        if (link !== undefined && table.link === '' && !/^(?:\w{2,20}:|#|\/\/)/.test(link))
          table.link = link.slice(0, 1_000);
        if (!breaks.has(name) || table.cell === '' || table.cell.length > longestCell) return;
        table.cell += '\n';
        table.isAfterBlank = true;
      }
    },
    close(name) {
      if (hidden.has(name)) hiding = Math.max(0, hiding - 1);
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'table') {
        if (tooDeep > 0) tooDeep -= 1;
        else {
          endRow(table);
          tables.pop();
        }
      } else if (tooDeep > 0) return;
      else if (name === 'tr') endRow(table);
      else if (name === 'td' || name === 'th') endCell(table);
    },
    text(data) {
      const table = tables.at(-1);
      if (hiding > 0 || table?.cell === undefined || table.cell.length > longestCell) return;
      const words = data.replace(/[ \t\r\n\f]+/g, ' ');
      const added = table.isAfterBlank ? words.trimStart() : words;
      if (added === '') return;
      table.cell += added;
      table.isAfterBlank = /\s/.test(added.slice(-1));
    },
  });
  const given = (): string[][] => {
    const rows = done;
    done = [];
    return rows;
  };
  return {
    write(html) {
      markup.write(html);
      return given();
    },
    end() {
      markup.end();
      for (const table of tables.toReversed()) endRow(table);
      return { rows: given(), isOpen: false };
    },
  };
}
