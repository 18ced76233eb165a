import { Stack, Text } from '@mantine/core';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { sentenceText } from '../messages/sentence-text.ts';
import { useWords } from '../messages/words.ts';
import { whenText } from '../ui/when.ts';
import { words } from './messages.ts';

/** What the newest verification that is in the log found wrong, and what to do. */
export function LastFound() {
  const text = useWords(words);
  const language = useLanguage();
  const { data } = useAnswer('custody.list', { kinds: ['verifications'], limit: 20 });
  const last = data?.rows.find(({ action }) => action === 'custody.verified');
  const first = last?.detail['first'];
  return (
    <Stack gap={4} role="alert">
      {last && typeof first === 'string' ? (
        <>
          <Text size="xs" c="dimmed">
            {text.foundLast(whenText(last.at, language))}
          </Text>
          <Text style={{ overflowWrap: 'anywhere' }}>{sentenceText(first)}</Text>
        </>
      ) : null}
      <Text fw={500}>{text.wrongAdvice}</Text>
    </Stack>
  );
}
