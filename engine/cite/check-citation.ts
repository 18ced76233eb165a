import type { CitationInput, Region } from '../../contract/citations.ts';
import { Failure } from '../../contract/failure.ts';
import { findQuote, squeeze } from '../../contract/quotes.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import type { CheckedCitation } from '../../db/store/queries/citations.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { type StoredPage, onePage } from '../../db/store/queries/texts.ts';
import { contextOf } from './context-of.ts';

/** Points by which a region may stand over the edge of its page: boxes of letters are rounded outwards. */
const overEdge = 2;

/**
 * Checks a pin-cite before it is kept: the exhibit is in the case, it has that page, the quote stands on it, and so do
 * the rectangles of its region. A citation that proves nothing is worse than none.
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
  const stored = onePage(text, exhibit.fileId, input.page);
  if (!input.region.every(rectangle => liesOn(rectangle, stored)))
    throw new Failure(
      'invalid',
      `The area does not lie on page ${input.page} of exhibit ${exhibit.number}. Mark it once more on the page as it is shown.`,
    );
  const quote = input.quote.trim();
  const base = { exhibitId: exhibit.id, page: input.page, region: input.region };
  if (quote === '') return { ...base, quote: '', contextBefore: '', contextAfter: '' };
  const page = stored?.text ?? '';
  const found = findQuote(squeeze(page), { ...input, quote });
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

/** Where the size of a page is not known, only its upper left edges are. */
function liesOn([x, y, width, height]: Region, page: StoredPage | undefined): boolean {
  const right = page && page.width > 0 ? page.width : Number.POSITIVE_INFINITY;
  const bottom = page && page.height > 0 ? page.height : Number.POSITIVE_INFINITY;
  return (
    width > 0 &&
    height > 0 &&
    x >= -overEdge &&
    y >= -overEdge &&
    x + width <= right + overEdge &&
    y + height <= bottom + overEdge
  );
}
