import type { CitationInput } from '../../contract/citations.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import type { SelectedWords } from './use-selected-words.ts';

/** What a new fact or note will be pinned to: the page, and words on it when some were selected. */
export type Pin = { readonly exhibit: Exhibit; readonly page: number; readonly words: SelectedWords | undefined };

/** The pin-cite with the quote as it stands in the form. The place on the page goes with the words that were selected there. */
export function citationOf({ exhibit, page, words }: Pin, quote: string): CitationInput {
  const isAsSelected = words !== undefined && words.quote === quote;
  return {
    exhibitId: exhibit.id,
    page,
    quote: quote.trim(),
    region: isAsSelected ? words.region.map(([x, y, width, height]) => [x, y, width, height]) : [],
  };
}
