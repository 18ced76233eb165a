import type { ReadCharacter } from './read-line.ts';

/**
 * Curls a straight double quotation mark whose other half in the line is curled: nobody sets a pair of two kinds, and the
 * network often takes the closing one of a Chinese line for the straight one of English. Single ones are left as they were
 * read: a straight stroke that leans and a curled one look the same at this size, and may be an apostrophe.
 */
export function withPairedQuotes(line: readonly ReadCharacter[]): readonly ReadCharacter[] {
  const marks = line.flatMap(({ text }, index) => (/["“”]/.test(text) ? [index] : []));
  const curled = new Map<number, string>();
  for (let at = 0; at + 1 < marks.length; at += 1) {
    const [one = 0, other = 0] = marks.slice(at, at + 2);
    const pair = `${line[one]?.text}${line[other]?.text}`;
    if (pair === '“"') curled.set(other, '”');
    else if (pair === '"”') curled.set(one, '“');
    // A whole pair: what follows begins a new one.
    if (/^["“]["”]$/.test(pair)) at += 1;
  }
  return curled.size === 0 ? line : line.map((mark, index) => ({ ...mark, text: curled.get(index) ?? mark.text }));
}
