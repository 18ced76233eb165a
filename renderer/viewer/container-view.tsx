import { Anchor, Button, Center, Stack, Text } from '@mantine/core';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { useView } from '../exhibits/view.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';

/** An archive or a mailbox: the way to what came out of it. */
export function ContainerView({ exhibit }: { exhibit: ExhibitDetails }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { caseId, children, hasMoreChildren, knownBefore } = exhibit;
  const showFamilies = (): void => {
    useView.setState({ families: true });
    go({ screen: 'exhibits', caseId, item: exhibit.id });
  };
  return (
    <Center mih="100%" p="xl" className="cw-container" tabIndex={0} role="region" aria-label={text.inside}>
      <Stack gap="md" maw={520}>
        <Text>
          {children.length === 0
            ? text.insideKnown(knownBefore.length)
            : (hasMoreChildren ? text.insideMore : text.insideLead)(children.length)}
        </Text>
        {hasMoreChildren ? (
          <Button variant="default" w="fit-content" onClick={showFamilies}>
            {text.showFamilies}
          </Button>
        ) : null}
        <ul className="cw-plain-list">
          {(children.length === 0 ? knownBefore : children).map(({ id, number, title }) => (
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
