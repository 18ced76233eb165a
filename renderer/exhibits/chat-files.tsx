import { Text } from '@mantine/core';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { words } from '../viewer/chat/messages.ts';

/** How many files a chat names, and how many of them nobody has imported beside it. */
export function ChatFiles({ exhibitId }: { exhibitId: number }) {
  const text = useWords(words);
  const { data } = useAnswer('chats.filesInAll', { exhibitId });
  if (!data || data.named === 0) return null;
  return (
    <div>
      <Text fw={600} size="xs">
        {text.attachments}
      </Text>
      <Text size="xs">{text.attachmentsFound(data.named, data.missing)}</Text>
    </div>
  );
}
