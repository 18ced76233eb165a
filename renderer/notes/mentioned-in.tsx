import { Anchor, Stack, Text } from '@mantine/core';
import type { Note } from '../../contract/notes.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';

/** The notes that mention a record, each a link; nothing when there are none. */
export function MentionedIn({ notes }: { notes: readonly Note[] }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  if (notes.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
        {text.mentionedIn(notes.length)}
      </Text>
      {notes.map(({ id, caseId, title, text: words }) => (
        <Anchor
          key={id}
          component="button"
          type="button"
          size="sm"
          mih={24}
          ta="left"
          className="cw-place-link"
          onClick={() => go({ screen: 'notes', caseId, item: id })}
        >
          <Text span size="sm" lineClamp={1} c="inherit">
            {title || words}
          </Text>
        </Anchor>
      ))}
    </Stack>
  );
}
