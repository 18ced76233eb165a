import { useWrite } from '../client/client.tsx';
import { tellDone, tellFailure } from '../ui/tell.ts';

type Said = { readonly removed: string; readonly failed: string };

/** Removing a person or a count: says that it can be brought back, or why it was not removed. */
export function useRemoval(name: 'entities.remove' | 'counts.remove', said: Said, onRemoved: () => void) {
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
