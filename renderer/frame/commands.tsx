import { useComputedColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBriefcase,
  IconFileImport,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconSun,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useCasePanel } from '../cases/cases.tsx';
import { useAnswer, useAskAgain, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { caseScreens, usePlaces } from '../place.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { useUndo } from '../ui/undo.tsx';
import { openShortcuts } from './floating.ts';
import { words } from './palette-messages.ts';

/** A line of the palette: somewhere to go, or something to do. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  run(): void;
};

export type CommandGroup = { readonly title: string; readonly commands: readonly Command[] };

type Library = NonNullable<HostState['library']>;

/** Where one can go and what one can do from here. */
export function useCommands(library: Library): readonly CommandGroup[] {
  const say = useWords(words);
  return [
    { title: say.goTo, commands: useDestinations() },
    { title: say.run, commands: useDeeds(library) },
  ];
}

function useDestinations(): readonly Command[] {
  const { frame, screens } = useMessages();
  const { here, go } = usePlaces();
  const { data: cases = [] } = useAnswer('cases.list', {});
  const { data: saved = [] } = useAnswer('search.saved', {});
  const within = 'caseId' in here ? here.caseId : undefined;
  const title = cases.find(({ id }) => id === within)?.title;
  return [
    ...(within === undefined
      ? []
      : caseScreens.map(
          (screen): Command => ({
            id: screen,
            label: screens[screen],
            icon: <IconBriefcase size={16} />,
            ...(title === undefined ? {} : { detail: title }),
            run: () => go({ screen, caseId: within }),
          }),
        )),
    ...cases.map(
      ({ id, title: label, reference }): Command => ({
        id: `case-${id}`,
        label,
        icon: <IconBriefcase size={16} />,
        ...(reference === '' ? {} : { detail: reference }),
        run: () => go({ screen: 'overview', caseId: id }),
      }),
    ),
    ...saved.map(
      ({ id, name, query, caseId }): Command => ({
        id: `saved-${id}`,
        label: name,
        detail: query,
        icon: <IconSearch size={16} />,
        run: () => go({ screen: 'search', query, ...(caseId === null ? {} : { caseId }) }),
      }),
    ),
    { id: 'cases', label: frame.allCases, icon: <IconBriefcase size={16} />, run: () => go({ screen: 'cases' }) },
    { id: 'settings', label: frame.settings, icon: <IconSettings size={16} />, run: () => go({ screen: 'settings' }) },
  ];
}

function useDeeds(library: Library): readonly Command[] {
  const say = useWords(words);
  const { frame, actions } = useMessages();
  const { here, go } = usePlaces();
  const { undo, redo } = useUndo();
  const [, showCasePanel] = useCasePanel();
  const scheme = useComputedColorScheme('light');
  const settings = useWrite('host.settings');
  const close = useWrite('host.close');
  const verify = useWrite('custody.verify');
  const askAgain = useAskAgain();
  const again = { onSuccess: () => askAgain('host.state') };
  const within = 'caseId' in here ? here.caseId : undefined;
  const edits: readonly Command[] = library.readOnly
    ? []
    : [
        {
          id: 'new-case',
          label: say.newCase,
          icon: <IconPlus size={16} />,
          run: () => {
            showCasePanel('new');
            go({ screen: 'cases' });
          },
        },
        ...(within === undefined
          ? []
          : [
              {
                id: 'import',
                label: say.import,
                icon: <IconFileImport size={16} />,
                run: () => go({ screen: 'imports', caseId: within }),
              },
            ]),
        { id: 'undo', label: actions.undo, icon: <IconArrowBackUp size={16} />, keys: 'mod+Z', run: undo },
        { id: 'redo', label: actions.redo, icon: <IconArrowForwardUp size={16} />, keys: 'mod+shift+Z', run: redo },
        {
          id: 'verify',
          label: say.verify,
          icon: <IconShieldCheck size={16} />,
          run: () =>
            verify.mutate(
              {},
              { onSuccess: () => tellDone(say.verifying), onError: failure => tellFailure(say.verifyFailed, failure) },
            ),
        },
      ];
  return [
    ...edits,
    {
      id: 'theme',
      label: scheme === 'dark' ? say.light : say.dark,
      icon: scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />,
      run: () =>
        settings.mutate(
          { theme: scheme === 'dark' ? 'light' : 'dark' },
          { ...again, onError: failure => tellFailure(frame.theme, failure) },
        ),
    },
    {
      id: 'lock',
      label: library.encrypted ? frame.lock : frame.closeLibrary,
      icon: library.encrypted ? <IconLock size={16} /> : <IconLogout size={16} />,
      run: () => close.mutate({}, { ...again, onError: failure => tellFailure(frame.closeLibrary, failure) }),
    },
    { id: 'shortcuts', label: frame.shortcuts, icon: <IconKeyboard size={16} />, keys: '?', run: openShortcuts },
  ];
}
