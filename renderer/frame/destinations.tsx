import { IconBriefcase, IconSearch, IconSettings } from '@tabler/icons-react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { caseScreens, usePlaces } from '../place.ts';
import { TagDot } from '../ui/tag-mark.tsx';
import type { Command } from './command.ts';
import { screenIcon } from './screen-icons.tsx';
import { useCaseHere } from './side-nodes.tsx';

/** Everywhere that one can go from here by its name. */
export function useDestinations(): readonly Command[] {
  const { frame, screens } = useMessages();
  const { go } = usePlaces();
  const { data: cases = [] } = useAnswer('cases.list', {});
  const { data: saved = [] } = useAnswer('search.saved', {});
  const { data: tags = [] } = useAnswer('tags.list', {});
  const caseId = useCaseHere();
  const within = caseId === undefined ? {} : { caseId };
  const title = cases.find(({ id }) => id === caseId)?.title;
  const ofCase = (caseId === undefined ? [] : caseScreens).map(
    (screen): Command => ({
      id: screen,
      label: screens[screen],
      icon: screenIcon(screen),
      ...(title === undefined ? {} : { detail: title }),
      run: () => caseId !== undefined && go({ screen, caseId }),
    }),
  );
  return [
    ...ofCase,
    ...cases.map(
      ({ id, title: label, reference }): Command => ({
        id: `case-${id}`,
        label,
        icon: <IconBriefcase size={16} />,
        ...(reference === '' ? {} : { detail: reference }),
        run: () => go({ screen: 'overview', caseId: id }),
      }),
    ),
    {
      id: 'search',
      label: screens.search,
      icon: <IconSearch size={16} />,
      keys: '/',
      run: () => go({ screen: 'search', query: '', ...within }),
    },
    ...saved.map(
      ({ id, name, query, caseId: searched }): Command => ({
        id: `saved-${id}`,
        label: name,
        detail: query,
        icon: <IconSearch size={16} />,
        run: () => go({ screen: 'search', query, ...(searched === null ? {} : { caseId: searched }) }),
      }),
    ),
    ...tags.map(
      ({ id, path, colour }): Command => ({
        id: `tag-${id}`,
        label: path,
        detail: frame.tags,
        icon: <TagDot colour={colour} />,
        run: () => go({ screen: 'search', query: `tag:"${path}"`, ...within }),
      }),
    ),
    { id: 'cases', label: frame.allCases, icon: <IconBriefcase size={16} />, run: () => go({ screen: 'cases' }) },
    { id: 'settings', label: frame.settings, icon: <IconSettings size={16} />, run: () => go({ screen: 'settings' }) },
  ];
}
