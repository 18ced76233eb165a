import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { useWords } from '../messages/words.ts';
import { controlWords } from './control-messages.ts';

/** Says why the text of an exhibit was not read, in the language that is shown; null when there is no problem. */
export function useWhyUnread({
  readingProblem,
  readingCode,
}: Pick<ExhibitDetails, 'readingProblem' | 'readingCode'>): string | null {
  const { why, reasonOf } = useWords(controlWords);
  return readingProblem === null ? null : why(reasonOf[readingCode ?? ''], readingProblem);
}
