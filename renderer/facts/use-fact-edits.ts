import type { InputOf } from '../../contract/index.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

export type FactChange = Omit<InputOf<'facts.updateMany'>, 'ids'>;
export type FactEdits = {
  /** One edit of one fact or of several. */
  readonly change: (ids: readonly number[], change: FactChange) => void;
  readonly remove: (ids: readonly number[], done?: () => void) => void;
  /** Statement and date of one fact, as one edit. */
  readonly rewrite: (id: number, text: string, date: string, done: () => void) => void;
};

/** Edits from the list of facts. What is refused is told; what is done can be undone. */
export function useFactEdits(): FactEdits {
  const text = useWords(words);
  const updateMany = useWrite('facts.updateMany');
  const removeMany = useWrite('facts.removeMany');
  const update = useWrite('facts.update');
  return {
    change: (ids, change) => {
      if (ids.length > 0)
        updateMany.mutate({ ids: [...ids], ...change }, { onError: failure => tellFailure(text.failed.save, failure) });
    },
    remove: (ids, done) => {
      if (ids.length > 0)
        removeMany.mutate(
          { ids: [...ids] },
          {
            onSuccess: () => {
              tellDone(text.bulk.removed(ids.length));
              done?.();
            },
            onError: failure => tellFailure(text.failed.remove, failure),
          },
        );
    },
    rewrite: (id, statement, date, done) =>
      update.mutate(
        { id, text: statement, date },
        { onSuccess: done, onError: failure => tellFailure(text.failed.save, failure) },
      ),
  };
}
