import type { BrokenCitation } from '../../contract/citations.ts';
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { brokenCitations } from '../cite/broken-citations.ts';
import { checkCitation } from '../cite/check-citation.ts';
import type { ReadingDesk } from '../handlers.ts';

export function checkBefore(
  { library, text }: ReadingDesk,
  { caseId, citation }: CheckedInputOf<'citations.check'>,
): OutputOf<'citations.check'> {
  const { exhibitId, page, quote } = checkCitation(library, text, getCase(library, { id: caseId }).id, citation);
  const { uid, number } = getExhibit(library, { id: exhibitId });
  return { exhibitUid: uid, exhibitNumber: number, page, quote };
}

export function showBroken(
  { library, text }: ReadingDesk,
  { caseId }: CheckedInputOf<'citations.broken'>,
): readonly BrokenCitation[] {
  return brokenCitations(library, text, getCase(library, { id: caseId }).id);
}
