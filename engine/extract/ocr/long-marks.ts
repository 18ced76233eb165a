import { han } from './han.ts';
import type { ReadCharacter } from './read-line.ts';

/**
 * In widths of a Chinese letter, as measured between the neighbours: a dash of one letter has at most 1, one of two has
 * 1.3 to 1.5; an ellipsis has 1.8 to 3.3, and the dots that lead to a page number far more.
 */
const [longDash, longestEllipsis] = [1.2, 4];
/** What a mark at an end of the line has more, since it reaches to the edge of the line's box. */
const margin = 0.2;
/** Chinese letters of a line that tell how wide one is. */
const enoughLetters = 3;

const dots = /^[.·・…]$/;
/** Dots of an ellipsis stand at half the height of the line; those that were typed as full stops do not. */
const raised = /^[·・…]$/;

/**
 * Sets the marks of Chinese that are two letters wide: the network, which looks for one character at a time, gives one dash
 * for "——" and a spray of dots for "……". How wide they stand tells them from a dash between years and a dot between names.
 */
export function withLongMarks(line: readonly ReadCharacter[]): readonly ReadCharacter[] {
  const widths = line.filter(({ text }) => han.test(text)).map(widthOf);
  if (widths.length < enoughLetters) return line;
  const letter = widths.toSorted((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 1;
  const whole: ReadCharacter[] = [];
  for (let index = 0; index < line.length; ) {
    const run = marksFrom(line, index);
    whole.push(...(run.length === 0 ? line.slice(index, index + 1) : asLongMark(run, letter)));
    index += Math.max(1, run.length);
  }
  return whole;
}

/** A dash, or the dots that follow each other; nothing where another character stands. */
function marksFrom(line: readonly ReadCharacter[], from: number): readonly ReadCharacter[] {
  if (line[from]?.text === '—') return line.slice(from, from + 1);
  let end = from;
  while (dots.test(line[end]?.text ?? '')) end += 1;
  return line.slice(from, end);
}

function asLongMark(marks: readonly ReadCharacter[], letter: number): readonly ReadCharacter[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return marks;
  const whole = { ...first, to: last.to, sure: Math.min(...marks.map(({ sure }) => sure)) };
  const width = widthOf(whole) / letter;
  const isLong = width > longDash + (whole.from === 0 || whole.to === 1 ? margin : 0);
  if (first.text === '—') return isLong ? [{ ...whole, text: '——' }] : marks;
  const isEllipsis = marks.some(({ text }) => raised.test(text)) && width <= longestEllipsis;
  return isEllipsis && (isLong || marks.length > 1) ? [{ ...whole, text: '……' }] : marks;
}

function widthOf({ from, to }: ReadCharacter): number {
  return to - from;
}
