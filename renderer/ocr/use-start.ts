import type { InputOf } from '../../contract/index.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Has pages recognised that were skipped or failed. */
export function useStart(): (what: InputOf<'ocr.start'>) => void {
  const text = useWords(words);
  const askAgain = useAskAgain();
  const start = useWrite('ocr.start');
  return what =>
    start.mutate(what, {
      onSuccess: ({ pages }) => {
        tellDone(text.queued(pages));
        // The queue is no record, so no event says that these are old.
        for (const name of ['ocr.status', 'ocr.failed', 'exhibits.page', 'exhibits.get'] as const) askAgain(name);
      },
      onError: failure => tellFailure(text.againFailed, failure),
    });
}
