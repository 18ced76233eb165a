import { z } from 'zod';
import { reads } from './call.ts';
import { type Uid, id, prose } from './shapes.ts';

/** A rectangle on a page: left, top, width, height in points from the top left corner as shown. */
export type Region = readonly [x: number, y: number, width: number, height: number];

/** A pin-cite: the exhibit, the page, and the words there that prove something. */
export type Citation = {
  readonly id: number;
  readonly uid: Uid;
  readonly exhibitId: number;
  readonly exhibitUid: Uid;
  readonly exhibitNumber: string;
  readonly exhibitTitle: string;
  readonly page: number;
  readonly quote: string;
  readonly contextBefore: string;
  readonly contextAfter: string;
  readonly region: readonly Region[];
};

/** A pin-cite to make. A quote must stand on that page, but for white space; without one the whole page is meant. */
export const citationInput = z.object({
  exhibitId: id,
  page: z.int().min(1).max(65_535),
  quote: prose.default(''),
  region: z
    .array(z.tuple([z.number(), z.number(), z.number(), z.number()]))
    .max(200)
    .default([]),
  /** Words around the quote, as far as they are known: they say which place is meant where it stands several times. */
  contextBefore: z.string().max(1000).optional(),
  contextAfter: z.string().max(1000).optional(),
});
export type CitationInput = z.output<typeof citationInput>;

/** A pin-cite that proves nothing any more: its exhibit was removed, or the words or the page are not there now. */
export type BrokenCitation = {
  readonly id: number;
  readonly factId: number | null;
  readonly noteId: number | null;
  readonly valueId: number | null;
  readonly why: 'exhibit' | 'page' | 'words';
};

export const citationCalls = {
  /** The broken pin-cites of a case. Text that is being read anew is waited for. */
  'citations.broken': reads(z.object({ caseId: id })).returns<readonly BrokenCitation[]>(),
  /** Checks a pin-cite before it is made: gives the words as they stand on the page. Refused as making it would be. */
  'citations.check': reads(z.object({ caseId: id, citation: citationInput })).returns<{
    readonly exhibitUid: Uid;
    readonly exhibitNumber: string;
    readonly page: number;
    readonly quote: string;
  }>(),
  /** Everything pinned to an exhibit, in the order of its pages. */
  'citations.ofExhibit': reads(z.object({ exhibitId: id })).returns<
    readonly (Citation & {
      readonly factId: number | null;
      readonly noteId: number | null;
      readonly valueId: number | null;
    })[]
  >(),
};
