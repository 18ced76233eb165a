import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { SearchResult } from '../../contract/search.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { otherWays } from './other-ways.ts';
import type { Ask } from './ask.ts';

/** Which of the examples of the help are shown before anything is typed. */
const firstExamples = 5;

/** What to do with an empty box. */
export function StartHere({ onAsk }: { onAsk: Ask }) {
  const say = useWords(words);
  const { data: saved = [] } = useAnswer('search.saved', {});
  return (
    <Stack p="xl" gap="lg" maw={560}>
      <Stack gap={4}>
        <Title order={2}>{say.start.title}</Title>
        <Text c="dimmed">{say.start.lead}</Text>
      </Stack>
      {saved.length > 0 ? (
        <Ways
          title={say.start.saved}
          ways={saved.map(each => ({
            key: String(each.id),
            label: each.name,
            hint: each.query,
            run: () => onAsk(each.query, each.caseId ?? 'library'),
          }))}
        />
      ) : null}
      <Ways
        title={say.start.examples}
        ways={say.help.rows
          .slice(0, firstExamples)
          .map(([example, meaning]) => ({ key: example, label: example, hint: meaning, run: () => onAsk(example) }))}
      />
    </Stack>
  );
}

type NothingFoundProps = {
  query: string;
  understood: SearchResult['understood'];
  caseId: number | undefined;
  onAsk: Ask;
};

/** Wider ways to ask the same. */
export function NothingFound({ query, understood, caseId, onAsk }: NothingFoundProps) {
  const { none: say } = useWords(words);
  const { data: pages } = useAnswer('ocr.pages', caseId === undefined ? {} : { caseId });
  const unrecognised = pages ? pages.waiting + pages.skipped + pages.failed : 0;
  const ways = otherWays(query, understood).map(way => ({
    key: way.key,
    label: say[way.key],
    hint: way.query,
    run: () => onAsk(way.query),
  }));
  const wider =
    caseId === undefined
      ? []
      : [{ key: 'library', label: say.wholeLibrary, hint: '', run: () => onAsk(query, 'library') }];
  return (
    <Stack p="xl" gap="lg" maw={560}>
      <Title order={2}>{say.title}</Title>
      {ways.length + wider.length > 0 ? <Ways title={say.lead} ways={[...ways, ...wider]} /> : null}
      <Text c="dimmed">{say.unread}</Text>
      {unrecognised > 0 ? <Text c="dimmed">{say.unrecognised(unrecognised)}</Text> : null}
    </Stack>
  );
}

type Way = { readonly key: string; readonly label: string; readonly hint: string; run(): void };

function Ways({ title, ways }: { title: string; ways: readonly Way[] }) {
  return (
    <Stack gap={2}>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      {ways.map(({ key, label, hint, run }) => (
        <UnstyledButton key={key} className="cw-search-way" onClick={run}>
          <Group gap={8} wrap="nowrap">
            <IconSearch size={14} className="cw-search-way-icon" aria-hidden />
            <Text span flex="none">
              {label}
            </Text>
            <Text span c="dimmed" truncate>
              {hint}
            </Text>
          </Group>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
