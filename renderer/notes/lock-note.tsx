import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** Locks a note. It asks first: this is the one thing here that cannot be undone. */
export function LockNote({ id }: { id: number }) {
  const text = useWords(words);
  const lock = useWrite('notes.lock');
  const [isAsking, { open, close }] = useDisclosure(false);
  return (
    <>
      <EditButton variant="default" leftSection={<IconLock size={14} />} onClick={open}>
        {text.lock}
      </EditButton>
      <Modal
        opened={isAsking}
        onClose={close}
        title={text.lockTitle}
        closeButtonProps={{ 'aria-label': text.keepOpen }}
      >
        <Stack gap="lg">
          <Text>{text.lockLead}</Text>
          <Group gap="sm" justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {text.keepOpen}
            </Button>
            <Button
              loading={lock.isPending}
              onClick={() =>
                lock.mutate({ id }, { onSuccess: close, onError: failure => tellFailure(text.failed.lock, failure) })
              }
            >
              {text.lockButton}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
