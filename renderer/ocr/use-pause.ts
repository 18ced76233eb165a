import { useAskAgain, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Pauses the recognising of pages, or lets it go on. */
export function usePause(): (paused: boolean) => void {
  const text = useWords(words);
  const askAgain = useAskAgain();
  const pause = useWrite('ocr.pause');
  return paused =>
    pause.mutate(
      { paused },
      {
        // No record changes, so no event says that the answer is old.
        onSuccess: () => askAgain('ocr.status'),
        onError: failure => tellFailure(text.pauseFailed, failure),
      },
    );
}
