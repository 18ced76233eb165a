import { useDebouncedValue } from '@mantine/hooks';
import { IconFile, IconSearch } from '@tabler/icons-react';
import type { HostState } from '../../contract/host.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import type { Command, CommandGroup } from './command.ts';
import { useDeeds } from './deeds.tsx';
import { useDestinations } from './destinations.tsx';
import { words } from './palette-messages.ts';

/** How long the engine is left alone between two letters. */
const pause = 60;
const mostHits = 5;
/** Of each group, while something is typed. */
const mostCommands = 6;

/** What the palette shows for what is typed: commands by their name, the best exhibits, and the search itself. */
export function usePaletteGroups(
  state: HostState,
  library: NonNullable<HostState['library']>,
  typed: string,
): readonly CommandGroup[] {
  const say = useWords(words);
  const { here, go } = usePlaces();
  const groups = [{ title: say.goTo, commands: useDestinations() }, ...useDeeds(state, library)];
  const query = typed.trim();
  const [paused] = useDebouncedValue(query, pause);
  const caseId = 'caseId' in here ? here.caseId : undefined;
  const within = caseId === undefined ? {} : { caseId };
  const { data: found } = useAnswer(
    'search.find',
    { query: paused, ...within, limit: mostHits, typing: true },
    paused !== '',
  );
  if (query === '') return groups;

  const search: CommandGroup = {
    title: say.search,
    commands: [
      {
        id: 'search',
        label: say.searchFor(query),
        icon: <IconSearch size={16} />,
        run: () => go({ screen: 'search', query, ...within }),
      },
    ],
  };
  const hits: CommandGroup = {
    title: say.found,
    commands: (paused === '' ? [] : (found?.hits ?? [])).map(hit => {
      const [page] = hit.pages;
      return {
        id: `exhibit-${hit.exhibitId}`,
        label: `${hit.number}  ${hit.title}`,
        ...(page === undefined ? {} : { detail: page.snippet.text }),
        icon: <IconFile size={16} />,
        run: () =>
          go({
            screen: 'exhibit',
            caseId: hit.caseId,
            exhibitId: hit.exhibitId,
            page: page?.page ?? 1,
            // What was found by its number or title has no words to mark.
            ...(page ? { marked: query } : {}),
          }),
      };
    }),
  };
  const named = groups.map(({ title, commands }) => ({
    title,
    commands: bestFirst(
      commands.filter(command => isNamed(command, query)),
      query,
    ).slice(0, mostCommands),
  }));
  const isNumber = hits.commands.length > 0 && found?.hits.some(({ number }) => fold(number) === fold(query));
  const isCommand = named.some(({ commands }) => commands.some(({ label }) => fold(label).startsWith(fold(query))));
  // Whoever types a command's name means the command, and the number of an exhibit, that exhibit; anything else is looked for.
  return (isCommand ? [...named, search, hits] : isNumber ? [hits, search, ...named] : [search, hits, ...named]).filter(
    ({ commands }) => commands.length > 0,
  );
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What begins with what is typed comes before what merely holds it, such as the screens of the case that is named. */
function bestFirst(commands: readonly Command[], query: string): readonly Command[] {
  const begins = ({ label }: Command): boolean => fold(label).startsWith(fold(query));
  return [...commands.filter(begins), ...commands.filter(command => !begins(command))];
}

function isNamed({ label, detail = '' }: Command, query: string): boolean {
  const name = fold(`${label} ${detail}`);
  return fold(query)
    .split(/\s+/)
    .every(word => name.includes(word));
}
