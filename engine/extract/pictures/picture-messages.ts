import type { ReadingProblem } from '../extraction.ts';

/** Which picture is wanted of a file. */
export type PictureOrder = {
  readonly mediaType: string;
  /** From 1. */
  readonly page: number;
  /** Pixels that its longer side has at most. */
  readonly longest: number;
};

/** A page as a picture that every browser shows; or why there is none. */
export type PictureAnswer =
  | { readonly ok: true; readonly picture: DrawnPicture }
  | { readonly ok: false; readonly problem: ReadingProblem };

export type DrawnPicture = { readonly mediaType: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array };
