import { Modal, Text, Title } from '@mantine/core';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { closeFloating, useFloating } from './floating.ts';
import { Keys } from './keys.tsx';
import { words } from './shortcuts-messages.ts';
import './palette.css';

/** `?`: every key of the window. */
export function Shortcuts() {
  const { frame, actions } = useMessages();
  const say = useWords(words);
  const shown = useFloating();
  return (
    <Modal opened={shown === 'shortcuts'} onClose={closeFloating} title={<Text span fw={600} size="lg">{frame.shortcuts}</Text>} size={720} closeButtonProps={{ 'aria-label': actions.close }} transitionProps={{ duration: 80 }}>
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
    </Modal>
  );
}
