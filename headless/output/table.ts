import { cut, displayWidth, padded } from './display-width.ts';
import { printable } from './printable.ts';

export type Column<Row> = {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** Numbers stand at the right. */
  readonly right?: boolean;
  /** May be cut to fit the terminal; without a terminal nothing is cut. */
  readonly elastic?: boolean;
};

/** Columns between two columns of a table. */
const gap = 2;
/** An elastic column is never narrower than this: less says nothing. */
const leastElastic = 12;

/** Lines of a table with a heading. `width` is that of the terminal, or undefined when the lines go elsewhere. */
export function tableLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number | undefined,
  heading: (text: string) => string,
): string[] {
  const cells = rows.map(row => columns.map(column => printable(column.of(row))));
  const widths = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...cells.map(row => displayWidth(row[index] ?? ''))),
  );
  if (width !== undefined) shrink(widths, columns, width);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const columnWidth = widths[index] ?? 0;
        return padded(cut(cell, columnWidth), columnWidth, columns[index]?.right ?? false);
      })
      .join(' '.repeat(gap))
      .trimEnd();
  return [heading(line(columns.map(({ title }) => title))), ...cells.map(line)];
}

/** Takes columns away from the widest elastic column, one at a time, until all fit. */
function shrink<Row>(widths: number[], columns: readonly Column<Row>[], width: number): void {
  let excess = widths.reduce((sum, one) => sum + one + gap, -gap) - width;
  for (; excess > 0; excess -= 1) {
    let widest = -1;
    for (const [index, { elastic }] of columns.entries())
      if (elastic === true && (widths[index] ?? 0) > Math.max(leastElastic, widths[widest] ?? 0)) widest = index;
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}
