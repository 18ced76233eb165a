import { IconLock, IconLogout, IconShieldCheck } from '@tabler/icons-react';
import type { HostState } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import type { Command } from './command.ts';
import { words } from './palette-messages.ts';

/** Closes the library; an encrypted one is locked by that. Says when it did not work. */
export function useCloseLibrary(): () => void {
  const { frame } = useMessages();
  const close = useWrite('host.close');
  const askAgain = useAskAgain();
  return () =>
    close.mutate(
      {},
      {
        onSuccess: () => askAgain('host.state'),
        onError: failure => tellFailure(frame.closeLibrary, failure),
      },
    );
}

/** What is done with the library as a whole. */
export function useLibraryDeeds({ encrypted, readOnly }: NonNullable<HostState['library']>): readonly Command[] {
  const say = useWords(words);
  const { frame } = useMessages();
  const verify = useWrite('custody.verify');
  const close = useCloseLibrary();
  const verification: Command = {
    id: 'verify',
    label: say.verify,
    icon: <IconShieldCheck size={16} />,
    run: () =>
      verify.mutate(
        {},
        { onSuccess: () => tellDone(say.verifying), onError: failure => tellFailure(say.verifyFailed, failure) },
      ),
  };
  return [
    ...(readOnly ? [] : [verification]),
    {
      id: 'lock',
      label: encrypted ? frame.lock : frame.closeLibrary,
      icon: encrypted ? <IconLock size={16} /> : <IconLogout size={16} />,
      run: close,
    },
  ];
}
