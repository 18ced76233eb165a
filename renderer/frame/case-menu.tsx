import { Menu, UnstyledButton } from '@mantine/core';
import { IconBriefcase, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { type Place, usePlaces } from '../place.ts';
import { useCaseHere } from './side-nodes.tsx';

/** The case that one is in, or the library; and the way to the same screen of another case. */
export function CaseMenu({ libraryName }: { libraryName: string }) {
  const { frame } = useMessages();
  const { here, go } = usePlaces();
  const { data: cases = [] } = useAnswer('cases.list', {});
  const caseId = useCaseHere();
  const current = cases.find(({ id }) => id === caseId);
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <UnstyledButton className="cw-top-title" aria-label={frame.switchCase(current?.title ?? libraryName)}>
          <span className="cw-cut">{current?.title ?? libraryName}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className="cw-menu">
        <Menu.Label>{libraryName}</Menu.Label>
        {cases.map(({ id, title }) => (
          <Menu.Item
            key={id}
            leftSection={id === caseId ? <IconCheck size={16} /> : <span className="cw-menu-gap" />}
            onClick={() => go(sameScreen(here, id))}
          >
            {title}
          </Menu.Item>
        ))}
        {cases.length > 0 ? <Menu.Divider /> : null}
        <Menu.Item leftSection={<IconBriefcase size={16} />} onClick={() => go({ screen: 'cases' })}>
          {frame.allCases}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Records and exhibits are of one case; its screens are those of any. */
function sameScreen(here: Place, caseId: number): Place {
  if (here.screen === 'cases' || here.screen === 'settings') return { screen: 'overview', caseId };
  if (here.screen === 'search') return { screen: 'search', query: here.query, caseId };
  return { screen: here.screen === 'exhibit' ? 'exhibits' : here.screen, caseId };
}
