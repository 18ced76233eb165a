import { Anchor, Group, Menu, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ExhibitDetails } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { usePlaces } from '../../place.ts';
import { words } from '../messages.ts';

const placeIn = ({ children }: ExhibitDetails, exhibitId: number): number =>
  children.findIndex(({ id }) => id === exhibitId) + 1;

/** The container that the exhibit came out of, and what came out of the exhibit, each a step away. */
export function Family({ exhibit }: { exhibit: ExhibitDetails }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { caseId, parentId, children, hasMoreChildren } = exhibit;
  const { data: parent } = useAnswer('exhibits.get', { id: parentId ?? 1 }, parentId !== null);
  const isKnown = parentId !== null && parent?.id === parentId;
  const open = (exhibitId: number): void => go({ screen: 'exhibit', caseId, exhibitId, page: 1 });
  if (!isKnown && children.length === 0) return null;
  return (
    <Group gap="sm" wrap="nowrap" className="cw-family">
      {isKnown && parent ? (
        <Text size="xs" c="dimmed">
          {text.partOf(placeIn(parent, exhibit.id), parent.hasMoreChildren ? 1 : parent.children.length)}{' '}
          <Anchor component="button" type="button" size="xs" title={parent.title} onClick={() => open(parent.id)}>
            {parent.number}
          </Anchor>
        </Text>
      ) : null}
      {children.length > 0 ? (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Anchor component="button" type="button" size="xs" className="cw-family-button">
              <IconPaperclip size={13} aria-hidden /> {text.holds(children.length, hasMoreChildren)}
            </Anchor>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
            {children.map(({ id, number, title }) => (
              <Menu.Item key={id} onClick={() => open(id)}>
                <Text span c="dimmed">
                  {number}
                </Text>{' '}
                {title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}
