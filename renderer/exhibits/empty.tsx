import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ExhibitFilter } from '../../contract/exhibits.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { everything } from './filter.ts';
import { words } from './messages.ts';

/** A case without exhibits: the way to its first import. */
export function NoExhibits({ caseId }: { caseId: number }) {
  const say = useWords(words);
  const { screens } = useMessages();
  const go = usePlaces(places => places.go);
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{screens.exhibits}</Title>
      </div>
      <Center flex={1} p="xl">
        <Stack maw={420} gap="md">
          <Title order={2}>{say.emptyTitle}</Title>
          <Text>{say.emptyLead}</Text>
          <Button
            size="sm"
            w="fit-content"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => go({ screen: 'imports', caseId })}
          >
            {say.import}
          </Button>
        </Stack>
      </Center>
    </div>
  );
}

export function NothingFits({ onFilter }: { onFilter: (filter: ExhibitFilter) => void }) {
  const say = useWords(words);
  return (
    <Center flex={1} p="xl">
      <Stack align="center" gap="md">
        <Text c="dimmed">{say.nothingFits}</Text>
        <Button variant="default" onClick={() => onFilter(everything)}>
          {say.clearFilter}
        </Button>
      </Stack>
    </Center>
  );
}
