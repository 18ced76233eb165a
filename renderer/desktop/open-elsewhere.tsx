import { CloseButton, Group, Modal, Title } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useClient } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from '../welcome/messages.ts';
import { needsPassphrase } from '../welcome/use-opening-problem.ts';
import { OpenLibrary } from '../welcome/open-library.tsx';
import { endOpening, openingFailed, takeAsked, useAskedFolder, useOpeningDialog } from './opening.ts';

/** Opens a library that was named from outside, or that a person chooses beside the one that is open. */
export function OpenElsewhere() {
  const { actions, welcome } = useMessages();
  const text = useWords(words);
  const client = useClient();
  const asked = useAskedFolder();
  const dialog = useOpeningDialog();
  const open = useEffectEvent((folder: string) => {
    takeAsked();
    client.call('host.open', { folder }).then(endOpening, (failure: Failure) => openingFailed({ folder, failure }));
  });
  useEffect(() => {
    if (asked !== undefined) open(asked);
  }, [asked]);
  const encrypted = needsPassphrase(dialog?.failure);
  const title = encrypted ? text.unlockTitle : welcome.openOther;
  const { folder = '', failure } = dialog ?? {};
  return (
    <Modal.Root opened={dialog !== undefined} onClose={endOpening} size={560} centered>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={title}>
        <Modal.Body p="lg">
          <Group justify="space-between" pb="md">
            <Title order={2}>{title}</Title>
            <CloseButton aria-label={actions.close} onClick={endOpening} />
          </Group>
          {dialog ? (
            <OpenLibrary
              key={folder}
              // That it needs a passphrase is said by the field for it.
              initial={{ folder, name: '', encrypted, present: true, failure: encrypted ? undefined : failure }}
              onDone={endOpening}
              onCancel={endOpening}
            />
          ) : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
