import type { HostState } from '../../contract/host.ts';
import { useWords } from '../messages/words.ts';
import type { CommandGroup } from './command.ts';
import { useCaseDeeds } from './case-deeds.tsx';
import { useLibraryDeeds } from './library-deeds.tsx';
import { words } from './palette-messages.ts';
import { useViewDeeds } from './view-deeds.tsx';

/** All that can be done from here, as the palette and the menu list it. */
export function useDeeds(state: HostState, library: NonNullable<HostState['library']>): readonly CommandGroup[] {
  const say = useWords(words);
  return [
    { title: say.groups.case, commands: useCaseDeeds(library) },
    { title: say.groups.library, commands: useLibraryDeeds(library) },
    { title: say.groups.view, commands: useViewDeeds(state) },
  ].filter(({ commands }) => commands.length > 0);
}
