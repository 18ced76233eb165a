import { Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { understoodText } from './understood.ts';

/** A date as it is written in the source, and below it what the engine understands. */
export function DateField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useWords(words);
  const language = useLanguage();
  const [typed] = useDebouncedValue(value.trim(), 150);
  const { data: date } = useAnswer('dates.read', { text: typed }, typed !== '' && typed.length <= 200);
  const understood = typed !== '' && date?.text === typed ? understoodText(date, language) : '';
  return (
    <Stack gap={4}>
      <TextInput
        label={text.form.date}
        description={text.date.help}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        maxLength={200}
      />
      <Text size="xs" role="status">
        {understood}
      </Text>
    </Stack>
  );
}
