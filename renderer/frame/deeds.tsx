import type { HostState } from '../../contract/host.ts';
import { useWords } from '../messages/words.ts';
import type { MenuGroup } from '../desktop/desktop-menu.ts';
import { useCaseDeeds } from './case-deeds.tsx';
import { useLibraryDeeds } from './library-deeds.tsx';
import { words } from './palette-messages.ts';
import { useViewDeeds } from './view-deeds.tsx';

/** All that can be done from here, as the palette and the menu list it. */
export function useDeeds(state: HostState, library: NonNullable<HostState['library']>): readonly MenuGroup[] {
  const say = useWords(words);
  const groups: readonly MenuGroup[] = [
    { id: 'case', title: say.groups.case, commands: useCaseDeeds(library) },
    { id: 'library', title: say.groups.library, commands: useLibraryDeeds(library) },
    { id: 'view', title: say.groups.view, commands: useViewDeeds(state) },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}
