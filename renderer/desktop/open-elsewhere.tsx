import { CloseButton, Group, Modal, Title } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useClient } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from '../welcome/messages.ts';
import { OpenLibrary } from '../welcome/open-library.tsx';
import { askPassphraseOf, endOpening, takeAsked, useAskedFolder, useOpeningDialog } from './opening.ts';

/** Opens a library that was named from outside, or that a person chooses beside the one that is open. */
export function OpenElsewhere() {
  const { actions, welcome } = useMessages();
  const text = useWords(words);
  const client = useClient();
  const asked = useAskedFolder();
  const dialog = useOpeningDialog();
  const open = useEffectEvent((folder: string) => {
    takeAsked();
    client.call('host.open', { folder }).then(endOpening, (failure: Failure) => {
      // Subtle: "locked" also means that another process has it open; only then the failure names that one in its details.
      if (failure.code === 'locked' && failure.details === undefined) askPassphraseOf(folder);
      else tellFailure(welcome.openOther, failure);
    });
  });
  useEffect(() => {
    if (asked !== undefined) open(asked);
  }, [asked]);
  const title = dialog?.encrypted ? text.unlockTitle : welcome.openOther;
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
            <OpenLibrary initial={{ ...dialog, name: '', present: true }} onDone={endOpening} onCancel={endOpening} />
          ) : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
