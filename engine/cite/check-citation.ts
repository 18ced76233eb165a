import type { CitationInput } from '../../contract/citations.ts';
import { Failure } from '../../contract/failure.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import type { CheckedCitation } from '../../db/store/queries/citations.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { onePage } from '../../db/store/queries/texts.ts';
import { contextOf, findQuote } from './find-quote.ts';

/**
 * Checks a pin-cite before it is kept: the exhibit is in the case, it has that page, and the quote stands on it. A
 * citation that proves nothing is worse than none.
 * Throws `not-found` or `invalid`. An exhibit without readable text can be cited by page, with a region or no quote.
 */
export function checkCitation(
  library: ReadableStore,
  text: ReadableStore,
  caseId: number,
  input: CitationInput,
): CheckedCitation {
  const exhibit = getExhibit(library, { id: input.exhibitId });
  if (exhibit.caseId !== caseId) throw new Failure('invalid', `Exhibit ${exhibit.number} belongs to another case.`);
  if (exhibit.reading === 'waiting')
    throw new Failure('invalid', `Exhibit ${exhibit.number} is still being read. Cite it when its text is there.`);
  // A kind without a reader has no pages that are known; its first page stands for the whole.
  const pages = Math.max(1, exhibit.pages);
  if (input.page > pages)
    throw new Failure(
      'invalid',
      `Exhibit ${exhibit.number} has ${pages === 1 ? '1 page' : `${pages} pages`}, and no page ${input.page}.`,
    );
  const quote = input.quote.trim();
  const base = { exhibitId: exhibit.id, page: input.page, region: input.region };
  if (quote === '') return { ...base, quote: '', contextBefore: '', contextAfter: '' };
  const page = onePage(text, exhibit.fileId, input.page)?.text ?? '';
  const found = findQuote(page, quote);
  if (!found)
    throw new Failure(
      'invalid',
      page.trim() === ''
        ? `Page ${input.page} of exhibit ${exhibit.number} has no readable text, so the quote cannot be checked. Cite the page without a quote.`
        : `These words are not on page ${input.page} of exhibit ${exhibit.number}: “${quote.slice(0, 120)}”. Copy the quote from the page.`,
    );
  const { before, after } = contextOf(page, found);
  return {
    ...base,
    quote: page.slice(found.start, found.end).replace(/\s+/g, ' '),
    contextBefore: before,
    contextAfter: after,
  };
}
