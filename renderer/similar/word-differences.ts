/** A piece of a text; `isOwn` when only this one of two texts has it there. */
export type Part = { readonly text: string; readonly isOwn: boolean };

/**
 * Words that are compared of each text: the table of the comparison has their product of cells, 32 MB. More than a page
 * that a reader cut has, of which each character may be a word; a page that came as such, or was recognised, may have more.
 */
const mostWords = 4_000;

export type Differences = {
  readonly one: readonly Part[];
  readonly other: readonly Part[];
  /** Whether all their words were compared; what follows the last one compared is not marked. */
  readonly isWhole: boolean;
};

/** Cuts two texts into what they have in common, in the same order, and what only one of them has. A Chinese character is a word. */
export function wordDifferences(one: string, other: string): Differences {
  const [allLeft, allRight] = [wordsOf(one), wordsOf(other)];
  const [left, right] = [allLeft.slice(0, mostWords), allRight.slice(0, mostWords)];
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
  return {
    one: partsOf(one, left, shared[0]),
    other: partsOf(other, right, shared[1]),
    isWhole: Math.max(allLeft.length, allRight.length) <= mostWords,
  };
}

type Word = { readonly plain: string; readonly start: number; readonly end: number };

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)].map(match => ({
    plain: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
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
