import { z } from 'zod';
import { reads } from './call.ts';
import { type Page, after, id } from './shapes.ts';

/** An exhibit that is much like another one of its case. Nothing is ever merged because of it. */
export type SimilarExhibit = {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  /** By their words or by their look. */
  readonly how: 'text' | 'picture';
  /** 0 to 1: the share of their words, or of the marks of their look, that they have in common. An estimate. */
  readonly likeness: number;
};

/** An exhibit with those that are like it. */
export type SimilarGroup = {
  readonly exhibit: Pick<SimilarExhibit, 'id' | 'number' | 'title' | 'kind'>;
  readonly others: readonly SimilarExhibit[];
};

export const similarCalls = {
  /** What an exhibit is like, the likest first; at most 50. */
  'similar.ofExhibit': reads(z.object({ id })).returns<readonly SimilarExhibit[]>(),
  /** The exhibits of a case that are like others, each group once, in the order in which their files were taken in. */
  'similar.list': reads(z.object({ caseId: id, after, limit: z.int().min(1).max(200).default(100) })).returns<
    Omit<Page<SimilarGroup>, 'total'>
  >(),
};
