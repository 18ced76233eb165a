import { Box, Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBriefcase,
  IconChartDots,
  IconFileDescription,
  IconFiles,
  IconFileImport,
  IconHistory,
  IconListDetails,
  IconNotes,
  IconSearch,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { type CaseScreen, type Place, caseScreens, usePlaces } from '../place.ts';
import { TagDot } from '../ui/tag-mark.tsx';
import { countText } from '../ui/when.ts';

const icons: Readonly<Record<CaseScreen, ReactNode>> = {
  overview: <IconChartDots size={15} />,
  exhibits: <IconFiles size={15} />,
  facts: <IconListDetails size={15} />,
  people: <IconUsers size={15} />,
  notes: <IconNotes size={15} />,
  conflicts: <IconAlertTriangle size={15} />,
  report: <IconFileDescription size={15} />,
  imports: <IconFileImport size={15} />,
  activity: <IconHistory size={15} />,
};

/** Where one is and can go: cases with their screens, saved searches, tags. */
export function Sidebar() {
  const { frame, screens } = useMessages();
  const { here, go } = usePlaces();
  const { data: cases = [] } = useAnswer('cases.list', {});
  const { data: saved = [] } = useAnswer('search.saved', {});
  const { data: tags = [] } = useAnswer('tags.list', {});
  const caseId = 'caseId' in here ? here.caseId : undefined;
  return (
    <>
      <SideTitle text={frame.cases} />
      <SideItem
        place={{ screen: 'cases' }}
        icon={<IconBriefcase size={15} />}
        label={frame.allCases}
        current={here.screen === 'cases'}
        onGo={go}
      />
      {cases.map(each => (
        <div key={each.id}>
          <SideItem
            place={{ screen: 'overview', caseId: each.id }}
            icon={<IconBriefcase size={15} />}
            label={each.title}
            current={false}
            onGo={go}
            strong={each.id === caseId}
          />
          {each.id === caseId
            ? caseScreens.map(screen => (
                <SideItem
                  key={screen}
                  depth={1}
                  place={{ screen, caseId: each.id }}
                  icon={icons[screen]}
                  label={screens[screen]}
                  count={{ exhibits: each.exhibits, facts: each.facts, notes: each.notes }[screen as string]}
                  current={here.screen === screen || (here.screen === 'exhibit' && screen === 'exhibits')}
                  onGo={go}
                />
              ))
            : null}
        </div>
      ))}
      {saved.length > 0 ? <SideTitle text={frame.savedSearches} /> : null}
      {saved.map(({ id, name, query, caseId: within }) => (
        <SideItem
          key={id}
          place={{ screen: 'search', query, ...(within === null ? {} : { caseId: within }) }}
          icon={<IconSearch size={15} />}
          label={name}
          current={false}
          onGo={go}
        />
      ))}
      {tags.length > 0 ? <SideTitle text={frame.tags} /> : null}
      {tags.map(tag => (
        <SideItem
          key={tag.id}
          place={{ screen: 'search', query: `tag:"${tag.path}"`, ...(caseId === undefined ? {} : { caseId }) }}
          icon={<TagDot colour={tag.colour} />}
          label={tag.path}
          count={tag.exhibits}
          current={false}
          onGo={go}
        />
      ))}
    </>
  );
}

function SideTitle({ text }: { text: string }) {
  return (
    <Text component="h2" className="cw-side-title" size="xs" fw={600} c="dimmed" m={0}>
      {text}
    </Text>
  );
}

type SideItemProps = {
  place: Place;
  icon: ReactNode;
  label: string;
  current: boolean;
  onGo: (place: Place) => void;
  count?: number | undefined;
  depth?: number;
  strong?: boolean;
};

function SideItem({ place, icon, label, count, current, onGo, depth = 0, strong = false }: SideItemProps) {
  return (
    <UnstyledButton
      className="cw-side-item"
      data-depth={depth}
      aria-current={current ? 'page' : undefined}
      onClick={() => onGo(place)}
    >
      <Box c="dimmed" lh={0}>
        {icon}
      </Box>
      <Text flex={1} truncate fw={strong ? 600 : undefined} title={label}>
        {label}
      </Text>
      {count === undefined ? null : (
        <Text size="xs" c="dimmed">
          {countText(count)}
        </Text>
      )}
    </UnstyledButton>
  );
}
