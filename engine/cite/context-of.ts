import type { Stretch } from '../../contract/quotes.ts';

/** How many characters of context are kept on each side: enough to tell repeated phrases apart. */
const contextLength = 80;

/** The words around a place, to find the quote again when the text of the page is made anew. */
export function contextOf(page: string, { start, end }: Stretch): { readonly before: string; readonly after: string } {
  return {
    before: page.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    after: page.slice(end, end + contextLength).toWellFormed(),
  };
}
