import { Stack, Text } from '@mantine/core';
import type { Exhibit } from '../../contract/exhibits.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { SimilarRows } from './similar-rows.tsx';

/** What an exhibit is like, beside what it belongs to; nothing when there is nothing. */
export function SimilarOf({ exhibit, onOpen }: { exhibit: Exhibit; onOpen: (id: number) => void }) {
  const text = useWords(words);
  const { data: others = [] } = useAnswer('similar.ofExhibit', { id: exhibit.id });
  if (others.length === 0) return null;
  return (
    <Stack gap={4} component="section" aria-label={text.title}>
      <Text fw={600} size="xs">
        {text.count(others.length)}
      </Text>
      <SimilarRows caseId={exhibit.caseId} exhibit={exhibit} others={others} onOpen={onOpen} />
    </Stack>
  );
}
