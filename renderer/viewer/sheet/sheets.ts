/** The rows of a sheet that stand on one page; `columns` counts from A. Without rows: what stands beside the cells. */
export type SheetPart = {
  readonly page: number;
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
};

export type Sheet = { readonly name: string; readonly columns: number; readonly parts: readonly SheetPart[] };

/** The sheets of a workbook by the labels of its pages: `Payments!A101:H200` are rows of a sheet, `Payments` is beside them. */
export function sheetsOf(labels: readonly string[]): readonly Sheet[] {
  const sheets: { name: string; columns: number; parts: SheetPart[] }[] = [];
  for (const [index, label] of labels.entries()) {
    const [, called, from, column, to] = /^(.*)!A(\d+):([A-Z]{1,3})(\d+)$/s.exec(label) ?? [];
    const name = called ?? label;
    const first = Number(from ?? 0);
    const part = {
      page: index + 1,
      first,
      rows: from === undefined ? 0 : Number(to) - first + 1,
      columns: columnNumber(column ?? ''),
    };
    const last = sheets.at(-1);
    if (last === undefined || last.name !== name) sheets.push({ name, columns: part.columns, parts: [part] });
    else {
      last.parts.push(part);
      last.columns = Math.max(last.columns, part.columns);
    }
  }
  return sheets;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The name of a column counted from 0: A, Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The cells of a page's rows, and what is said after them, such as comments. */
export function cellsOf(
  text: string,
  { rows }: SheetPart,
): { readonly rows: readonly string[][]; readonly beside: string } {
  const lines = text.split('\n');
  return { rows: lines.slice(0, rows).map(line => line.split('\t')), beside: lines.slice(rows).join('\n').trim() };
}
