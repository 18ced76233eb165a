import { Checkbox, Select, TextInput } from '@mantine/core';
import { knownPatterns, lineReader } from '../../../contract/chat-pattern.ts';
import { useWords } from '../../messages/words.ts';
import type { LineMapping } from './guess-mapping.ts';
import { words } from './messages.ts';

/** How a line that begins a message looks. */
export function LineChoices({ mapping, onChange }: { mapping: LineMapping; onChange: (mapping: LineMapping) => void }) {
  const text = useWords(words);
  const { pattern } = mapping;
  return (
    <>
      <TextInput
        label={text.pattern}
        description={text.patternHelp}
        value={pattern}
        error={lineReader(pattern) === undefined ? text.noPattern : undefined}
        onChange={event => onChange({ ...mapping, pattern: event.currentTarget.value })}
        maxLength={200}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Select
        label={text.examples}
        data={knownPatterns}
        value={knownPatterns.find(known => known === pattern) ?? null}
        onChange={value => {
          if (value !== null) onChange({ ...mapping, pattern: value });
        }}
      />
      <Checkbox
        label={text.dayLines}
        checked={mapping.dayLines}
        onChange={event => onChange({ ...mapping, dayLines: event.currentTarget.checked })}
      />
    </>
  );
}
