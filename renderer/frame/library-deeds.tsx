import { IconFolderOpen, IconLock, IconLogout, IconShieldCheck } from '@tabler/icons-react';
import type { HostState } from '../../contract/host.ts';
import type { Failure } from '../../contract/failure.ts';
import { useVerification } from '../activity/use-verification.ts';
import { useClient } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { askToOpen } from '../desktop/opening.ts';
import type { Command } from './command.ts';
import { words } from './palette-messages.ts';

/** Closes the library; an encrypted one is locked by that. Says when it did not work. */
export function useCloseLibrary(): () => void {
  const { frame } = useMessages();
  const client = useClient();
  return () => void client.call('host.close', {}).catch((failure: Failure) => tellFailure(frame.closeLibrary, failure));
}

/** What is done with the library as a whole. */
export function useLibraryDeeds({ encrypted }: NonNullable<HostState['library']>): readonly Command[] {
  const say = useWords(words);
  const { frame, welcome } = useMessages();
  const close = useCloseLibrary();
  const { start } = useVerification();
  const verification: Command = {
    id: 'verify',
    label: say.verify,
    icon: <IconShieldCheck size={16} />,
    run: () => {
      start();
      tellDone(say.verifying);
    },
  };
  return [
    {
      id: 'open-library',
      label: welcome.openOther,
      icon: <IconFolderOpen size={16} />,
      run: () => askToOpen(''),
    },
    verification,
    {
      id: 'lock',
      label: encrypted ? frame.lock : frame.closeLibrary,
      icon: encrypted ? <IconLock size={16} /> : <IconLogout size={16} />,
      run: close,
    },
  ];
}
