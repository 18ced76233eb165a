import type { Suggestion } from '../../contract/suggestions.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { attempt, tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Puts a suggestion out of sight, or brings it back, and says so. */
export function useDismiss(caseId: number): (suggestion: Suggestion, dismissed?: boolean, onDone?: () => void) => void {
  const text = useWords(words);
  const dismiss = useWrite('suggestions.dismiss').mutateAsync;
  return ({ kind, key, value }, dismissed = true, onDone) =>
    attempt(dismiss({ caseId, suggestions: [{ kind, key }], dismissed }), text.notDismissed, () => {
      tellDone(dismissed ? text.dismissDone(value) : text.broughtBack(value));
      onDone?.();
    });
}
