import {
  IconBook,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebar,
  IconMoon,
  IconSettings,
  IconSun,
  IconTextDecrease,
  IconTextIncrease,
} from '@tabler/icons-react';
import { type HostState, type Settings, languages, themes } from '../../contract/host.ts';
import type { Failure } from '../../contract/failure.ts';
import { useClient } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { tellFailure } from '../ui/tell.ts';
import type { Command } from './command.ts';
import { openShortcuts } from './floating.ts';
import { words } from './palette-messages.ts';
import { useReadingMode } from './reading-mode.ts';
import { useSidebar } from './use-sidebar.ts';

const themeIcons = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;
/** Per cent of the usual size of text. */
const sizes = { step: 10, least: 80, most: 200 } as const;

/** Changes a setting of the program at once, in every window. */
export function useChangeSettings(): (changes: Partial<Settings>) => void {
  const say = useWords(words);
  const client = useClient();
  // Subtle: not as a mutation, which would tell nobody once the palette that began it is gone.
  return changes =>
    void client.call('host.settings', changes).catch((failure: Failure) => tellFailure(say.notChanged, failure));
}

/** How the window looks and speaks. */
export function useViewDeeds({ settings }: HostState): readonly Command[] {
  const say = useWords(words);
  const { frame } = useMessages();
  const { here, go } = usePlaces();
  const change = useChangeSettings();
  const { toggle } = useSidebar();
  const reading = useReadingMode();
  const resize = (by: number): void =>
    change({ textSize: Math.max(sizes.least, Math.min(sizes.most, settings.textSize + by)) });
  return [
    ...(here.screen === 'exhibit'
      ? [
          {
            id: 'reading-mode',
            label: reading.on ? say.endReadingMode : say.readingMode,
            icon: <IconBook size={16} />,
            keys: 'R',
            run: () => reading.set(!reading.on),
          },
        ]
      : []),
    { id: 'sidebar', label: frame.sidebar, icon: <IconLayoutSidebar size={16} />, keys: 'mod+B', run: toggle },
    ...themes
      .filter(theme => theme !== settings.theme)
      .map((theme): Command => {
        const Icon = themeIcons[theme];
        return {
          id: `theme-${theme}`,
          label: say.themes[theme],
          icon: <Icon size={16} />,
          run: () => change({ theme }),
        };
      }),
    ...languages
      .filter(language => language !== settings.language)
      .map(
        (language): Command => ({
          id: `language-${language}`,
          label: say.languages[language],
          icon: <IconLanguage size={16} />,
          run: () => change({ language }),
        }),
      ),
    ...(settings.textSize < sizes.most
      ? [{ id: 'larger', label: say.larger, icon: <IconTextIncrease size={16} />, run: () => resize(sizes.step) }]
      : []),
    ...(settings.textSize > sizes.least
      ? [{ id: 'smaller', label: say.smaller, icon: <IconTextDecrease size={16} />, run: () => resize(-sizes.step) }]
      : []),
    {
      id: 'open-settings',
      label: say.openSettings,
      icon: <IconSettings size={16} />,
      run: () => go({ screen: 'settings' }),
    },
    { id: 'shortcuts', label: frame.shortcuts, icon: <IconKeyboard size={16} />, keys: '?', run: openShortcuts },
  ];
}
