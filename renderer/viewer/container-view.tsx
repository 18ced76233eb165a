import { Anchor, Center, Stack, Text } from '@mantine/core';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';

/** An archive or a mailbox: the way to what came out of it. */
export function ContainerView({ exhibit }: { exhibit: ExhibitDetails }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { caseId, children } = exhibit;
  return (
    <Center mih="100%" p="xl" className="cw-container" tabIndex={0} role="region" aria-label={text.inside}>
      <Stack gap="md" maw={520}>
        <Text>{text.insideLead(children.length)}</Text>
        <ul className="cw-plain-list">
          {children.map(({ id, number, title }) => (
            <li key={id}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={() => go({ screen: 'exhibit', caseId, exhibitId: id, page: 1 })}
              >
                {number} {title}
              </Anchor>
            </li>
          ))}
        </ul>
      </Stack>
    </Center>
  );
}
