import type { SuggestionKind } from '../../../contract/suggestions.ts';

/** Something that stands on a page and may be worth keeping. What is written is the text from `start` to `end`. */
export type Finding = {
  readonly kind: SuggestionKind;
  /** The same for each way in which the same thing is written, such as a number without its spaces. */
  readonly key: string;
  /** [start, end) in characters of the page's text. */
  readonly start: number;
  readonly end: number;
};

/** Gives what stands on one page. Time grows with the length of the text alone, whatever the text is. */
export type Finder = (text: string) => Iterable<Finding>;

/** The places of a pattern whose repetitions are all bounded; it must be global. */
export function* placesOf(
  text: string,
  pattern: RegExp,
): Generator<{ readonly start: number; readonly end: number; readonly match: RegExpExecArray }> {
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length, match };
}
