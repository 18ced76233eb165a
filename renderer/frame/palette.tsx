import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { caseScreens, usePlaces } from '../place.ts';

/** Ctrl+K: go anywhere and run anything. */
export function Palette() {
  const { frame, screens } = useMessages();
  const { here, go } = usePlaces();
  const [query, setQuery] = useState('');
  const { data: cases = [] } = useAnswer('cases.list', {});
  const caseId = 'caseId' in here ? here.caseId : undefined;
  const actions: SpotlightActionData[] = [
    ...(query.trim() === ''
      ? []
      : [{ id: 'search', label: `${screens.search}: ${query}`, leftSection: <IconSearch size={16} />, onClick: () => go({ screen: 'search', query, ...(caseId === undefined ? {} : { caseId }) }) }]),
    ...(caseId === undefined ? [] : caseScreens.map(screen => ({ id: `here-${screen}`, label: screens[screen], onClick: () => go({ screen, caseId }) }))),
    ...cases.map(each => ({ id: `case-${each.id}`, label: each.title, description: each.reference, onClick: () => go({ screen: 'overview' as const, caseId: each.id }) })),
    { id: 'cases', label: frame.allCases, onClick: () => go({ screen: 'cases' }) },
    { id: 'settings', label: frame.settings, onClick: () => go({ screen: 'settings' }) },
  ];
  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={setQuery}
      nothingFound={frame.nothingFound}
      shortcut={['mod + K', '/']}
      searchProps={{ placeholder: frame.search, leftSection: <IconSearch size={16} />, 'aria-label': frame.search }}
      aria-label={frame.palette}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={30}
    />
  );
}
