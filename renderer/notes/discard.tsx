import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** Gives up what is being written. What was typed cannot be brought back, so that is asked first. */
export function Discard({ isTyped, onDiscard }: { isTyped: boolean; onDiscard: () => void }) {
  const { discard: text } = useWords(words);
  const { actions } = useMessages();
  const [isAsking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={isTyped ? open : onDiscard}>
        {isTyped ? text.button : actions.cancel}
      </Button>
      <Modal opened={isAsking} onClose={close} title={text.title} closeButtonProps={{ 'aria-label': text.keep }}>
        <Stack gap="lg">
          <Text>{text.lead}</Text>
          <Group gap="sm" justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {text.keep}
            </Button>
            <Button
              color="red"
              onClick={() => {
                close();
                onDiscard();
              }}
            >
              {text.button}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
