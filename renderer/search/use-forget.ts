import { useClient } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { attempt, tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Takes a saved search off the sidebar. */
export function useForget() {
  const { saved: say } = useWords(words);
  const client = useClient();
  const forget = (id: number, name: string): void =>
    attempt(client.call('search.forget', { id }), say.forgetFailed, () => tellDone(say.forgotten(name)));
  return { say, forget };
}
