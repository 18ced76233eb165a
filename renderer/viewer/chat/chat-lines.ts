import type { NamedFile } from '../../../contract/chats.ts';
import type { Stretch } from '../../../contract/quotes.ts';

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

/** Characters that take the place of two. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const [narrowest, widest] = [8, 44];

/** Characters that the columns of time and sender take, with a gap: as many as the longest of them needs, within reason. */
export function columnWidth(text: string): number {
  const cells = text.split('\n').flatMap(line => line.split('\t').slice(0, 2));
  const longest = cells.reduce((most, cell) => Math.max(most, cell.length + (cell.match(wide)?.length ?? 0)), 0);
  return Math.min(widest, Math.max(narrowest, longest)) + 2;
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
