/** A piece of a text; `isOwn` when only this one of two texts has it there. */
export type Part = { readonly text: string; readonly isOwn: boolean };

/** Words that are compared of each text: the table of the comparison has their product of cells. */
const mostWords = 2_000;

/** Cuts two texts into what they have in common, in the same order, and what only one of them has. A Chinese character is a word. */
export function wordDifferences(one: string, other: string): readonly [readonly Part[], readonly Part[]] {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const width = right.length + 1;
  // How many words the rests have in common, from each place on.
  const common = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        left[row]?.plain === right[column]?.plain
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
  const shared: readonly [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row]?.plain === right[column]?.plain) {
      shared[0].add(row);
      shared[1].add(column);
      row += 1;
      column += 1;
    } else if ((common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return [partsOf(one, left, shared[0]), partsOf(other, right, shared[1])];
}

type Word = { readonly plain: string; readonly start: number; readonly end: number };

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)) {
    if (words.length === mostWords) break;
    words.push({ plain: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Words of one sort that follow each other are one part, with what stands between them. */
function partsOf(text: string, words: readonly Word[], shared: ReadonlySet<number>): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let index = 0; index < words.length; ) {
    const isOwn = !shared.has(index);
    const first = words[index];
    let last = index;
    while (last + 1 < words.length && !shared.has(last + 1) === isOwn) last += 1;
    const [start, end] = [first?.start ?? at, words[last]?.end ?? at];
    if (start > at) parts.push({ text: text.slice(at, start), isOwn: false });
    parts.push({ text: text.slice(start, end), isOwn });
    at = end;
    index = last + 1;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isOwn: false });
  return parts;
}
