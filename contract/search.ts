import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { EvidenceDate } from './dates.ts';
import type { ExhibitPage } from './exhibits.ts';
import { type Done, type Uid, after, id, requiredLine } from './shapes.ts';

/** A sentence with a hit; `marks` are [start, end) in characters of `text`. */
export type Snippet = { readonly text: string; readonly marks: readonly (readonly [number, number])[] };

export type ExhibitHit = {
  readonly exhibitId: number;
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly date: EvidenceDate;
  /**
   * The best pages, at most a handful; `pageHits` counts all of them. `label` is the page's own, '' for none.
   * `recognised`: a machine read the page, and may be wrong.
   */
  readonly pages: readonly {
    readonly page: number;
    readonly label: string;
    readonly snippet: Snippet;
    readonly recognised: boolean;
  }[];
  readonly pageHits: number;
};

/** A page with the words of a query marked; `marks` are [start, end) in characters of `text`. */
export type MarkedPage = ExhibitPage & { readonly marks: Snippet['marks'] };

export type RecordHit = {
  /** Of a highlight, what was remarked about it is searched. */
  readonly kind: 'note' | 'fact' | 'entity' | 'conflict' | 'highlight';
  readonly id: number;
  readonly caseId: number;
  readonly snippet: Snippet;
  /** Where a highlight stands; null for what stands in no exhibit. */
  readonly place: { readonly exhibitId: number; readonly page: number; readonly quote: string } | null;
};

export type Facet = { readonly value: string; readonly label: string; readonly count: number };

export type SearchResult = {
  /** What the parser made of the query, in parts that a client puts into words. */
  readonly understood: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly total: number;
  /** False when the total is an upper bound. */
  readonly totalIsExact: boolean;
  readonly hits: readonly ExhibitHit[];
  readonly next: string | null;
  readonly records: readonly RecordHit[];
  readonly facets: {
    readonly cases: readonly Facet[];
    readonly tags: readonly Facet[];
    readonly kinds: readonly Facet[];
    readonly custodians: readonly Facet[];
    readonly years: readonly Facet[];
    readonly statuses: readonly Facet[];
  };
};

export type SavedSearch = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number | null;
  readonly name: string;
  readonly query: string;
};

export const searchCalls = {
  /** Never fails on what is typed: what is not a clause is text. */
  'search.find': reads(
    z.object({
      query: z.string().max(100_000),
      caseId: id.optional(),
      limit: z.int().min(1).max(200).default(20),
      after,
      /** True while the last word may be unfinished. */
      typing: z.boolean().default(false),
    }),
  ).returns<SearchResult>(),
  /** The text of one page with every place that the query asks for. */
  'search.page': reads(
    z.object({
      exhibitId: id,
      page: z.int().min(1).max(65_535),
      query: z.string().max(100_000),
      typing: z.boolean().default(false),
    }),
  ).returns<MarkedPage>(),
  'search.saved': reads(z.object({})).returns<readonly SavedSearch[]>(),
  'search.save': writes(
    z.object({ caseId: id.optional(), name: requiredLine, query: z.string().max(100_000) }),
  ).returns<SavedSearch>(),
  'search.forget': writes(z.object({ id })).returns<Done>(),
};
