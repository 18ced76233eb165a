import { Autocomplete, Checkbox, Group, Select, Stack, TagsInput, Title } from '@mantine/core';
import { useAnswer } from '../client/client.tsx';
import type { ImportRules } from '../../contract/imports.ts';
import { useWords } from '../messages/words.ts';
import { controlWords } from './control-messages.ts';
import type { Draft } from './new-import.ts';

const choices = ['keep', 'mark', 'skip'] as const satisfies readonly ImportRules['known'][];

/** How the material was acquired, and what of it is left out. */
export function RuleFields({
  draft,
  before,
  onChange,
}: {
  draft: Draft;
  before: readonly string[];
  onChange: (changes: Partial<Draft>) => void;
}) {
  const say = useWords(controlWords);
  const { data: lists = [] } = useAnswer('known.list', {});
  const { rules } = draft;
  const change = (changes: Partial<ImportRules>): void => onChange({ rules: { ...rules, ...changes } });
  return (
    <>
      <Autocomplete
        label={say.acquired}
        description={say.acquiredHelp}
        data={[...before]}
        value={draft.acquired}
        onChange={acquired => onChange({ acquired })}
        size="xs"
        maxLength={500}
      />
      <Stack gap="sm" component="section" aria-label={say.leaveOut}>
        <Title order={3} fz="sm">
          {say.leaveOut}
        </Title>
        <Checkbox
          label={say.skipSystemFiles}
          description={say.skipSystemHelp}
          checked={rules.skipSystemFiles}
          onChange={event => change({ skipSystemFiles: event.currentTarget.checked })}
        />
        <Group gap="md" grow align="start" preventGrowOverflow={false}>
          <TagsInput
            label={say.patterns}
            description={say.patternsHelp}
            value={[...rules.skip]}
            onChange={skip => change({ skip })}
            maxTags={100}
          />
          {lists.length > 0 ? (
            <Select
              label={say.known}
              description={lists.map(({ name }) => name).join(', ')}
              data={choices.map(value => ({ value, label: say.knownChoices[value] }))}
              value={rules.known}
              onChange={value => change({ known: choices.find(each => each === value) ?? 'keep' })}
              allowDeselect={false}
            />
          ) : null}
        </Group>
      </Stack>
    </>
  );
}
