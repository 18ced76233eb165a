import type { ReadingProblem } from '../extraction.ts';

/** One word that a machine read: its box in points from the top left of the page as shown. */
export type RecognisedWord = {
  readonly text: string;
  /** What stands between the word before and this one: nothing, a space, or line ends. */
  readonly gap: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** How sure the machine is, 0 to 100. */
  readonly confidence: number;
};

/** What a machine read on one page. The words in order, each after its gap, are the page's text. */
export type RecognisedPage = {
  /** Points, as shown. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly RecognisedWord[];
  /** How sure the machine is of the whole page, 0 to 100, longer words counting more; 100 when there is nothing on it. */
  readonly confidence: number;
  /** Which recogniser read it, with its version. */
  readonly recogniser: string;
};

/** What came of one page. */
export type PageOutcome =
  | { readonly page: number; readonly ok: true; readonly recognised: RecognisedPage }
  | { readonly page: number; readonly ok: false; readonly problem: ReadingProblem };
