import { Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { Reader } from './use-reader.ts';

/** Mail, web pages and Word documents as their reader would have seen them, in a frame that can run and load nothing. */
export function FrameView({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const { problem } = useMessages();
  const { id, number, title } = reader.exhibit;
  const language = useLanguage();
  const source = `preview/${id}?language=${language}`;
  const [shown, setShown] = useState('');
  return (
    <div className="cw-foreign-box">
      {/* The first one waits for the process that makes documents safe: an empty page would look like an empty document. */}
      {shown === source ? null : (
        <Text c="dimmed" role="status" className="cw-foreign-wait">
          {problem.loading}
        </Text>
      )}
      <iframe
        className="cw-foreign"
        data-shown={shown === source}
        sandbox=""
        src={source}
        title={text.asSent(number, title)}
        onLoad={() => setShown(source)}
      />
    </div>
  );
}
