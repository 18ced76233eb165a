import { useWrite } from '../client/client.tsx';
import { tellDone, tellFailure } from './tell.ts';

type Removing = 'facts.remove' | 'notes.remove' | 'conflicts.remove' | 'entities.remove' | 'counts.remove';
type Said = { readonly removed: string; readonly failed: string };

/** Removing a record: says that it can be brought back, or why it was not removed. */
export function useRemoval(name: Removing, said: Said, onRemoved: () => void) {
  const remove = useWrite(name);
  const onRemove = (id: number): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          tellDone(said.removed);
          onRemoved();
        },
        onError: problem => tellFailure(said.failed, problem),
      },
    );
  return { isPending: remove.isPending, onRemove };
}
