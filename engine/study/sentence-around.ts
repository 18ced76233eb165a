import type { Stretch } from '../../contract/quotes.ts';

/** Characters to each side of a passage at which a sentence is cut at the latest. */
const mostAround = 200;
/** Where a sentence ends: not at the point of an abbreviation, nor before a small letter. */
const ends =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Hon|St|No|Nos|vs?|p|pp|cf))[.!?][)"”’]?(?=\s+\P{Ll}|\s*$)|[。！？；]|\n\s*(?=\n)/gu;

/** The sentence that a passage stands in, without white space at its ends. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const before = text.slice(Math.max(0, start - mostAround), start);
  // What stands behind is looked at too, or the last point before the passage would be the end of all.
  const last = [...`${before}X`.matchAll(ends)].at(-1);
  const from = last ? start - before.length + last.index + last[0].length : start - wholeWordsAtEnd(before);
  const after = text.slice(end, end + mostAround);
  const next = [...after.matchAll(ends)].at(0);
  const to = next ? end + next.index + next[0].length : end + wholeWordsAtStart(after);
  const whole = text.slice(from, to);
  return { start: from + (whole.length - whole.trimStart().length), end: to - (whole.length - whole.trimEnd().length) };
}

/** How many characters at the end of what stands before are whole words. */
const wholeWordsAtEnd = (before: string): number =>
  before.length < mostAround ? before.length : before.length - Math.max(0, before.search(/\s/));

/** How many characters at the start of what stands behind are whole words. */
const wholeWordsAtStart = (after: string): number =>
  after.length < mostAround ? after.length : Math.max(after.search(/\s\S*$/), 0);
