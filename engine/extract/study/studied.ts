import type { Finding } from './finding.ts';

export type PageToStudy = { readonly number: number; readonly text: string };

export type StudiedPage = {
  readonly number: number;
  /** As ISO 639-1 names it, '' when it cannot be told. */
  readonly language: string;
  readonly found: readonly Finding[];
};

/** What came of some pages of a file. */
export type StudiedText = {
  readonly pages: readonly StudiedPage[];
  /** How many shingles they have, and the least value of each function over them: see minhash.ts. */
  readonly shingles: number;
  readonly signature: Uint32Array;
};

/** How a picture looks, as two numbers of 32 bits; null when that cannot be told: see picture-hash.ts. */
export type PictureLook = readonly [number, number] | null;
