import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { Entity } from '../../contract/entities.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { MentionedIn } from '../notes/mentioned-in.tsx';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';
import { queryFor } from './same-person.ts';

/** Exhibits listed here; the search shows the others. */
const mostShown = 6;

/** Where a person or an organisation is named: in exhibits under any of the names and numbers, and in notes. */
export function WhereNamed({ entity }: { entity: Entity }) {
  const { named: text } = useWords(words);
  const go = usePlaces(places => places.go);
  const { caseId, uid } = entity;
  const query = queryFor(entity);
  const { data: found } = useAnswer('search.find', { query, caseId, limit: mostShown });
  const { data: notes = [] } = useAnswer('notes.mentioning', { caseId, uid });
  return (
    <>
      <Stack gap={2}>
        <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
          {text.inExhibits(found?.total ?? 0)}
        </Text>
        {(found?.hits ?? []).map(({ exhibitId, number, title, pages }) => (
          <Anchor
            key={exhibitId}
            component="button"
            type="button"
            size="sm"
            mih={24}
            ta="left"
            className="cw-place-link"
            onClick={() => go({ screen: 'exhibit', caseId, exhibitId, page: pages[0]?.page ?? 1, marked: query })}
          >
            <Text span size="sm" c="inherit" truncate display="block">
              {number} {title}
            </Text>
          </Anchor>
        ))}
        {(found?.total ?? 0) > mostShown ? (
          <Button variant="subtle" w="fit-content" px={4} onClick={() => go({ screen: 'search', query, caseId })}>
            {text.showAll}
          </Button>
        ) : null}
      </Stack>
      <MentionedIn notes={notes} />
    </>
  );
}
