import type { ReadingProblem } from './extraction.ts';

/** Kinds that are shown as a page made in an extractor process. */
export const previewKinds = ['html', 'mail', 'docx', 'mhtml'] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** A whole page of HTML without scripts, links and anything that would be loaded from elsewhere; or why there is none. */
export type PreviewAnswer =
  | { readonly ok: true; readonly html: string }
  | { readonly ok: false; readonly problem: ReadingProblem };
