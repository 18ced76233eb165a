import type { Citation } from './model.ts';

/** Estimates of how much room texts take, for the decisions that must be made before the layout. */

/**
 * A row of more lines than this may break over pages: with every other row kept whole, one that does not fit on a page
 * would run off its foot, and one that nearly fills a page would leave the page before it empty. A page holds some 50.
 */
const tallestWholeRow = 24;
/** Characters that a line surely holds: of the widest text column, of a narrow one, and of the column of sources. */
const textLine = 40;
const narrowLine = 10;
const sourceLine = 28;
/** Sizes of the title on the cover in points, each up to a width in Latin characters. */
const titleSizes: readonly (readonly [width: number, points: number])[] = [
  [60, 34],
  [120, 26],
  [260, 19],
];
const smallestTitle = 14;
/** Characters of an exhibit number: what the column holds at least, and where a longer number is broken. */
const shortestNumber = 7;
export const longestNumber = 14;
/** A bold capital of the exhibit list and the gap after the column, in mm. */
const numberCharacter = 2.1;
const numberGap = 3.5;
/** Size in points of the title on the cover. */
export function titleSize(title: string): number {
  return titleSizes.find(([width]) => wideLength(title) <= width)?.[1] ?? smallestTitle;
}

/** Width of the column of exhibit numbers in mm: as wide as the longest number needs, within limits. */
export function exhibitNumberWidth(numbers: readonly string[]): number {
  const longest = numbers.reduce((length, number) => Math.max(length, wideLength(number)), shortestNumber);
  return Math.min(longest, longestNumber) * numberCharacter + numberGap;
}

/**
 * Whether a row is short enough to be kept on one page: its texts, which may stand below each other, those in narrow
 * columns, and its citations. The tallest column counts.
 */
export function isWhole(wide: readonly string[], narrow: readonly string[], cited: readonly Citation[] = []): boolean {
  const sum = (lines: readonly number[]): number => lines.reduce((all, one) => all + one, 0);
  const columns = [
    sum(wide.map(text => linesOf(text, textLine))),
    ...narrow.map(text => linesOf(text, narrowLine)),
    sum(cited.map(({ quote = '', exhibit }) => linesOf(exhibit, sourceLine) + linesOf(quote, sourceLine))),
  ];
  return Math.max(...columns) <= tallestWholeRow;
}

/** Lines that a text takes, one for each paragraph at least. */
function linesOf(text: string, characters: number): number {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(wideLength(paragraph) / characters)), 0);
}

/** Length in Latin characters; everything beyond Latin counts double, and more where it may be printed as a number. */
function wideLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point >= 0x20 && point < 0x2030 ? 1 : point >= 0x3000 && point < 0xa000 ? 2 : 8;
  }
  return length;
}

/** The text up to a width in Latin characters, with an ellipsis where something is left out. */
export function shortened(text: string, longest = 70): string {
  let width = 0;
  const kept: string[] = [];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    width += segment.charCodeAt(0) < 0x2000 ? 1 : 2;
    if (width > longest) return `${kept.join('').trimEnd()}…`;
    kept.push(segment);
  }
  return text;
}
