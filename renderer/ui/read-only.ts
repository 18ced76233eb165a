import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { tellDone } from './tell.ts';

/** Whether the open library is only looked at: nothing in it can be changed. */
export const useReadOnly = (): boolean => useAnswer('host.state', {}).data?.library?.readOnly ?? false;

/** For keys that begin an edit: where the library is only looked at, they say so instead. */
export function useUnlessReadOnly(): <Args extends readonly unknown[]>(
  act: (...args: Args) => void,
) => (...args: Args) => void {
  const { frame } = useMessages();
  const readOnly = useReadOnly();
  return act => (readOnly ? () => tellDone(frame.readOnlyLead) : act);
}
