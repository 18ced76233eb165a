import { Failure } from '../../contract/failure.ts';
import type { Highlight } from '../../contract/highlights.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { addHighlight, changeHighlight, getHighlight, removeHighlight } from '../../db/store/queries/highlights.ts';
import { checkCitation } from '../cite/check-citation.ts';
import type { WritingDesk } from '../handlers.ts';

export function addHighlightTo(
  { operation, library, text }: WritingDesk,
  { colour, comment, ...place }: CheckedInputOf<'highlights.add'>,
): Highlight {
  const { caseId } = getExhibit(library, { id: place.exhibitId });
  const checked = checkCitation(library, text, caseId, place);
  if (checked.quote === '' && checked.region.length === 0)
    throw new Failure('invalid', 'Select the words or the area of the page to highlight.');
  return told(operation, addHighlight(operation, checked, { colour, comment: comment.trim() }));
}

export function changeHighlightOf(
  { operation }: WritingDesk,
  { id, colour, comment }: CheckedInputOf<'highlights.update'>,
): Highlight {
  changeHighlight(operation, id, { colour, comment: comment?.trim() });
  return told(operation, id);
}

export function dropHighlight({ operation }: WritingDesk, { id }: CheckedInputOf<'highlights.remove'>): Done {
  told(operation, id);
  removeHighlight(operation, id);
  return { done: true };
}

/** The log speaks of the exhibit: what was marked on an item of evidence belongs to its history. */
function told(operation: WritingDesk['operation'], id: number): Highlight {
  const highlight = getHighlight(operation, id);
  const { uid } = getExhibit(operation, { id: highlight.exhibitId });
  operation.about(uidBytes(uid));
  operation.tell({ page: highlight.page });
  return highlight;
}
