import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBriefcase, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { caseScreens, usePlaces } from '../place.ts';
import { moveInList } from '../ui/move-in-list.ts';
import { screenIcon } from './screen-icons.tsx';
import { useCaseHere } from './side-nodes.tsx';

/** The sidebar where there is little room: the places of the case that one is in, as icons. */
export function SideRail() {
  const { frame, screens } = useMessages();
  const { here, go } = usePlaces();
  const caseId = useCaseHere();
  return (
    <div className="cw-rail-buttons" onKeyDown={moveInList}>
      <RailButton
        label={frame.allCases}
        icon={<IconBriefcase size={18} stroke={1.75} />}
        isCurrent={here.screen === 'cases'}
        onGo={() => go({ screen: 'cases' })}
      />
      <RailButton
        label={screens.search}
        icon={<IconSearch size={18} stroke={1.75} />}
        isCurrent={here.screen === 'search'}
        onGo={() => go({ screen: 'search', query: '', ...(caseId === undefined ? {} : { caseId }) })}
      />
      {caseId === undefined ? null : <span className="cw-rail-line" />}
      {caseId === undefined
        ? null
        : caseScreens.map(screen => (
            <RailButton
              key={screen}
              label={screens[screen]}
              icon={screenIcon(screen)}
              isCurrent={here.screen === screen || (here.screen === 'exhibit' && screen === 'exhibits')}
              onGo={() => go({ screen, caseId })}
            />
          ))}
    </div>
  );
}

function RailButton({
  label,
  icon,
  isCurrent,
  onGo,
}: {
  label: string;
  icon: ReactNode;
  isCurrent: boolean;
  onGo: () => void;
}) {
  return (
    <Tooltip label={label} position="right">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        className="cw-rail-button"
        aria-label={label}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onGo}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
