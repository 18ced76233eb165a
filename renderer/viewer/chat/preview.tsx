import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { MappedMessage } from '../../../contract/chat-messages.ts';
import { useWords } from '../../messages/words.ts';
import { words } from './messages.ts';

/** Messages that are shown: enough to see whether sender, time and words stand where they belong. */
const shown = 40;

/** The first messages as they would be read, day by day. */
export function Preview({ messages }: { messages: readonly MappedMessage[] }) {
  const text = useWords(words);
  const title = useId();
  const count = messages.filter(({ time }) => time !== '').length;
  return (
    <section className="cw-chat-part" aria-labelledby={title} tabIndex={0}>
      <header className="cw-chat-part-head">
        <Title order={2} id={title} fz="sm">
          {text.preview}
        </Title>
        <Text size="xs" c="dimmed" aria-live="polite">
          {text.found(count)}
        </Text>
      </header>
      {messages.length === 0 ? (
        <Text c="dimmed" p="md">
          {text.noneFound}
        </Text>
      ) : (
        <table className="cw-chat-table" aria-labelledby={title}>
          <thead>
            <tr>
              <th scope="col">{text.time}</th>
              <th scope="col">{text.sender}</th>
              <th scope="col">{text.text}</th>
            </tr>
          </thead>
          <tbody>
            {messages.slice(0, shown).map((message, index) => (
              <tr key={index} data-new-day={message.day !== messages[index - 1]?.day || undefined}>
                <td>{message.time === '' ? <span className="cw-chat-none">{text.noTime}</span> : message.time}</td>
                <td>{message.sender}</td>
                <td>
                  {message.text}
                  {message.files.map(file => (
                    <span key={file} className="cw-chat-file">
                      [{file}]
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
