import { Group, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Fact } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

type RowEditorProps = { fact: Fact; onSave: (text: string, date: string) => void; onCancel: () => void };

/** Date and statement of a fact, edited in its row. Enter saves both, Esc leaves them as they were. */
export function RowEditor({ fact, onSave, onCancel }: RowEditorProps) {
  const { form } = useWords(words);
  const [text, setText] = useState(fact.text);
  const [date, setDate] = useState(fact.date.text);
  const isMissing = text.trim() === '';
  const onKeyDown = (event: KeyboardEvent): void => {
    // The list has keys of its own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (!isMissing) onSave(text, date);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" onKeyDown={onKeyDown}>
      <TextInput
        aria-label={form.date}
        w={150}
        maxLength={200}
        value={date}
        onChange={event => setDate(event.currentTarget.value)}
      />
      <Textarea
        aria-label={form.statement}
        flex={1}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        error={isMissing ? form.statementMissing : undefined}
        autoFocus
      />
    </Group>
  );
}
