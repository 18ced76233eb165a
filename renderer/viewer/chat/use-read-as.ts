import type { ChatMapping } from '../../../contract/chats.ts';
import type { Failure } from '../../../contract/failure.ts';
import { useWrite } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { tellDone } from '../../ui/tell.ts';
import { words } from './messages.ts';

/** Has an exhibit read as a chat, or as what it is again. */
export function useReadAs(
  exhibitId: number,
  onDone: () => void,
): { read(mapping: ChatMapping): void; unmap(): void; isPending: boolean; error: Failure | null } {
  const text = useWords(words);
  const map = useWrite('chats.map');
  const unmap = useWrite('chats.unmap');
  const done = (sentence: string) => ({
    onSuccess: () => {
      tellDone(sentence);
      onDone();
    },
  });
  return {
    read: mapping => map.mutate({ exhibitId, mapping }, done(text.saved)),
    unmap: () => unmap.mutate({ exhibitId }, done(text.unmapped)),
    isPending: map.isPending || unmap.isPending,
    error: map.error ?? unmap.error,
  };
}
