import { Alert, Button, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
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
      { caseId, exhibitId: pin.exhibit.id, page: pin.page, text: note, citations: quote.trim() === '' ? [] : [citationOf(pin, quote)] },
      {
        onSuccess: () => {
          tellDone(text.noteAdded);
          onDone();
        },
      },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit} onKeyDown={event => (event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? save() : undefined)}>
      <Stack gap="md">
        <Text size="xs" c="dimmed">
          {text.pinnedTo(pin.exhibit.number, pin.page)}
        </Text>
        <Textarea label={text.noteText} autosize minRows={4} maxRows={16} value={note} onChange={event => setNote(event.currentTarget.value)} data-autofocus autoFocus required />
        <Textarea label={text.quote} description={text.noteQuoteHelp} autosize minRows={2} maxRows={10} value={quote} onChange={event => setQuote(event.currentTarget.value)} />
        {add.error ? (
          <Alert color="red" role="alert" title={text.noteFailed}>
            {add.error.message}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={add.isPending} disabled={note.trim() === ''} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
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
