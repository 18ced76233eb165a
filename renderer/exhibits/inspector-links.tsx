import { Anchor, Stack, Text } from '@mantine/core';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { citationKey, passagePlace } from '../cite/passage-place.ts';
import { useAnswer } from '../client/client.tsx';
import { usePagePlace } from '../messages/use-page-place.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { SimilarOf } from '../similar/similar-of.tsx';
import { words } from './messages.ts';

/** What an exhibit belongs to, and everything that cites it. */
export function InspectorLinks({ exhibit, onOpen }: { exhibit: ExhibitDetails; onOpen: (id: number) => void }) {
  const { inspector } = useWords(words);
  const go = usePlaces(places => places.go);
  const { data: citations } = useAnswer('citations.ofExhibit', { exhibitId: exhibit.id });
  const { parentId, children, hasMoreChildren, knownBefore, caseId } = exhibit;
  const { data: parent } = useAnswer('exhibits.get', { id: parentId ?? exhibit.id }, parentId !== null);
  return (
    <Stack gap="md">
      {parentId !== null && parent ? <Family title={inspector.container} members={[parent]} onOpen={onOpen} /> : null}
      {children.length > 0 ? (
        <Family title={inspector.children(children.length, hasMoreChildren)} members={children} onOpen={onOpen} />
      ) : null}
      {knownBefore.length > 0 ? (
        <Family title={inspector.knownBefore(knownBefore.length)} members={knownBefore} onOpen={onOpen} />
      ) : null}
      <SimilarOf exhibit={exhibit} onOpen={onOpen} />
      {citations === undefined ? null : citations.length === 0 ? (
        <Text c="dimmed">{inspector.notCited}</Text>
      ) : (
        <Stack gap={4} component="section">
          <Text fw={600} size="xs">
            {inspector.citedIn(citations.length)}
          </Text>
          <ul className="cw-plain-list">
            {citations.map(({ id, factId, noteId, page, quote }) => (
              <li key={id}>
                <Anchor
                  component="button"
                  size="sm"
                  ta="left"
                  onClick={() => go(passagePlace(caseId, { exhibitId: exhibit.id, page, quote }, citationKey(id)))}
                >
                  {factId === null ? (noteId === null ? inspector.conflict : inspector.note) : inspector.fact},{' '}
                  <PagePlace exhibitId={exhibit.id} page={page} />
                </Anchor>
                <Text size="xs" c="dimmed" lineClamp={3}>
                  {quote === '' ? inspector.wholePage : `“${quote}”`}
                </Text>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Stack>
  );
}

/** What the page is called: short, as in every pin-cite. */
function PagePlace({ exhibitId, page }: { exhibitId: number; page: number }) {
  return <>{usePagePlace(exhibitId, page)}</>;
}

type Member = { readonly id: number; readonly number: string; readonly title: string };

function Family({
  title,
  members,
  onOpen,
}: {
  title: string;
  members: readonly Member[];
  onOpen: (id: number) => void;
}) {
  return (
    <Stack gap={4} component="section">
      <Text fw={600} size="xs">
        {title}
      </Text>
      <ul className="cw-plain-list">
        {members.map(({ id, number, title: name }) => (
          <li key={id}>
            <Anchor component="button" size="sm" ta="left" onClick={() => onOpen(id)}>
              {`${number} ${name}`}
            </Anchor>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
