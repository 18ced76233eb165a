import { z } from 'zod';
import { reads } from './call.ts';
import type { PageName } from './page-names.ts';
import { id } from './shapes.ts';

/** A place in an exhibit where words stand: [start, end) in characters of the page's text, and what stands there. */
export type WordsFound = { readonly page: number; readonly start: number; readonly end: number; readonly text: string };

/** An exhibit beside another one in the order of numbers. */
export type Neighbour = { readonly id: number; readonly number: string; readonly title: string };

/** What the reader of a document asks beside the exhibit itself. */
export const viewingCalls = {
  /** Where the words of a search stand in one exhibit, page by page. `typing`: the last word may be unfinished. */
  'exhibits.find': reads(z.object({ id, query: z.string().max(10_000), typing: z.boolean().default(false) })).returns<{
    readonly found: readonly WordsFound[];
    /** False when there are more places than are listed. */
    readonly complete: boolean;
  }>(),
  /** The labels of all its pages, in their order: '' where a page has none. */
  'exhibits.pageLabels': reads(z.object({ id })).returns<readonly string[]>(),
  /** What a page is called: a day of a chat, rows of a sheet … */
  'exhibits.pageName': reads(z.object({ id, page: z.int().min(1).max(65_535) })).returns<PageName>(),
  /** The exhibits before and after this one in its case, by number. */
  'exhibits.neighbours': reads(z.object({ id })).returns<{
    readonly before: Neighbour | null;
    readonly after: Neighbour | null;
  }>(),
};
