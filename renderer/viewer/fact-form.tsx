import { Alert, Button, Group, Kbd, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { factStatuses } from '../../contract/facts.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';
import { type Pin, citationOf } from './pin.ts';

/** Makes a fact of what a page says: when, what, how firm, and the words that prove it. */
export function FactForm({ caseId, pin, onDone }: { caseId: number; pin: Pin; onDone: () => void }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [statement, setStatement] = useState('');
  const [date, setDate] = useState('');
  const [status, setStatus] = useState<string>('alleged');
  const [quote, setQuote] = useState(pin.words?.quote ?? '');
  const add = useWrite('facts.add');
  const save = (): void => {
    const chosen = factStatuses.find(each => each === status) ?? 'alleged';
    if (statement.trim() === '') return;
    add.mutate(
      { caseId, text: statement, date, status: chosen, citations: [citationOf(pin, quote)] },
      {
        onSuccess: () => {
          tellDone(text.factAdded);
          onDone();
        },
      },
    );
  };
  const keys = getHotkeyHandler([['mod+Enter', save]]);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="xs" c="dimmed">
          {text.pinnedTo(pin.exhibit.number, pin.page)}
        </Text>
        <Textarea
          label={text.statement}
          description={text.statementHelp}
          autosize
          minRows={3}
          maxRows={10}
          value={statement}
          onChange={event => setStatement(event.currentTarget.value)}
          required
          ref={first}
          onKeyDown={keys}
        />
        <TextInput
          label={text.date}
          description={text.dateHelp}
          value={date}
          onChange={event => setDate(event.currentTarget.value)}
          onKeyDown={keys}
        />
        <Select
          label={text.factStatus}
          data={factStatuses.map(value => ({ value, label: text.factStatuses[value] }))}
          value={status}
          onChange={value => setStatus(value ?? 'alleged')}
          allowDeselect={false}
        />
        <Textarea
          label={text.quote}
          description={text.quoteHelp}
          autosize
          minRows={2}
          maxRows={10}
          value={quote}
          onChange={event => setQuote(event.currentTarget.value)}
          onKeyDown={keys}
        />
        {add.error ? (
          <Alert color="red" role="alert" title={text.factFailed}>
            {add.error.message}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button
            type="submit"
            loading={add.isPending}
            disabled={statement.trim() === ''}
            rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
          >
            {text.addFact}
          </Button>
          <Button variant="default" onClick={onDone}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
