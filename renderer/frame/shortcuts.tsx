import { CloseButton, Group, Modal, Text, Title } from '@mantine/core';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { closeFloating, useFloating } from './floating.ts';
import { Keys } from './keys.tsx';
import { words } from './shortcuts-messages.ts';
import './palette.css';

/** `?`: every key of the window. */
export function Shortcuts() {
  const { frame, actions } = useMessages();
  const shown = useFloating();
  return (
    <Modal.Root
      opened={shown === 'shortcuts'}
      onClose={closeFloating}
      size={1040}
      centered
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={frame.shortcuts}>
        <Modal.Body p="lg">
          <Group justify="space-between" pb="md">
            <Title order={2}>{frame.shortcuts}</Title>
            <CloseButton aria-label={actions.close} onClick={closeFloating} />
          </Group>
          <ShortcutLists />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function ShortcutLists() {
  const say = useWords(words);
  return (
    <div className="cw-shortcuts">
      {say.map(({ title, keys }) => (
        <section key={title} className="cw-shortcut-group">
          <Title order={3} fz="xs" c="dimmed" pb={4}>
            {title}
          </Title>
          <dl className="cw-shortcut-list">
            {keys.map(([written, meaning]) => (
              <div key={written} className="cw-shortcut">
                <dt>
                  <Text span>{meaning}</Text>
                </dt>
                <dd>
                  <Keys keys={written} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
