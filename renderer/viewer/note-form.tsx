import { Alert, Button, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';
import { type Pin, citationOf } from './pin.ts';

/** Writes a note on a page, with the words it is about. */
export function NoteForm({ caseId, pin, onDone }: { caseId: number; pin: Pin; onDone: () => void }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [note, setNote] = useState('');
  const [quote, setQuote] = useState(pin.words?.quote ?? '');
  const add = useWrite('notes.add');
  const save = (): void => {
    if (note.trim() === '') return;
    add.mutate(
      {
        caseId,
        exhibitId: pin.exhibit.id,
        page: pin.page,
        text: note,
        citations: quote.trim() === '' ? [] : [citationOf(pin, quote)],
      },
      {
        onSuccess: () => {
          tellDone(text.noteAdded);
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
          label={text.noteText}
          autosize
          minRows={4}
          maxRows={16}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          required
          ref={first}
          onKeyDown={keys}
        />
        <Textarea
          label={text.quote}
          description={text.noteQuoteHelp}
          autosize
          minRows={2}
          maxRows={10}
          value={quote}
          onChange={event => setQuote(event.currentTarget.value)}
          onKeyDown={keys}
        />
        {add.error ? (
          <Alert color="red" role="alert" title={text.noteFailed}>
            {add.error.message}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button
            type="submit"
            loading={add.isPending}
            disabled={note.trim() === ''}
            rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
          >
            {text.addNote}
          </Button>
          <Button variant="default" onClick={onDone}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
