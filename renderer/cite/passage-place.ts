import type { Place } from '../place.ts';

/** The names of passages in a place, in the document and in the margin. */
export const highlightKey = (id: number): string => `highlight-${id}`;
export const citationKey = (id: number): string => `cite-${id}`;

/** The exhibit at a page, with a passage of it shown at once. */
export const passagePlace = (
  caseId: number,
  { exhibitId, page, quote }: { readonly exhibitId: number; readonly page: number; readonly quote: string },
  passage: string,
): Place => ({ screen: 'exhibit', caseId, exhibitId, page, passage, ...(quote === '' ? {} : { quote }) });
