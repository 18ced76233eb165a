import type { NamedFile } from '../../../contract/chats.ts';
import type { Stretch } from '../../../contract/quotes.ts';
import { widthOf } from '../cell-width.ts';

/** The lines of a page, each with the sign that ends it. */
export function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const sign = text.indexOf('\n', start);
    const end = sign < 0 ? text.length : sign + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** The cells of a line: its time, its sender and its message, each with the tab behind it. A line without them is one cell. */
export function cellsOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const first = text.indexOf('\t', start) + 1;
  const second = first === 0 ? 0 : text.indexOf('\t', first) + 1;
  if (second === 0 || second > end) return [{ start, end }];
  return [
    { start, end: first },
    { start: first, end: second },
    { start: second, end },
  ];
}

const [narrowest, widest] = [8, 24];

/** Characters that the columns of time and sender take, with a gap: as many as their longest cell needs, within reason. */
export function columnWidths(text: string): readonly [time: number, sender: number] {
  const lines = text.split('\n').map(line => line.split('\t'));
  const columnOf = (column: number): number => {
    const longest = lines.reduce((most, { [column]: cell = '' }) => Math.max(most, widthOf(cell)), narrowest);
    return Math.min(widest, longest) + 2;
  };
  return [columnOf(0), columnOf(1)];
}

/** Where the files of a page are named in its text, each at its own place. */
export function placesOfFiles(
  text: string,
  files: readonly NamedFile[],
): readonly (Stretch & { readonly file: NamedFile })[] {
  let from = 0;
  return files.flatMap(file => {
    // A path may be named by its last part only.
    const names = [file.name, file.name.split(/[/\\]/).at(-1) ?? ''].filter(name => name !== '');
    for (const name of names) {
      const start = text.indexOf(name, from);
      if (start < 0) continue;
      from = start + name.length;
      return [{ start, end: from, file }];
    }
    return [];
  });
}
