import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useId } from 'react';
import type { Exhibit } from '../../contract/exhibits.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { failureText } from '../messages/failure-text.ts';
import { usePagePlace } from '../messages/use-page-place.ts';
import { usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { attempt } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Notes on an exhibit and those that cite it, and one more written in place. */
export function InspectorNotes({ exhibit: { id, caseId } }: { exhibit: Exhibit }) {
  const { inspector, failed } = useWords(words);
  const go = usePlaces(places => places.go);
  const [text, setText, forget] = useKept(`exhibits-note-${id}`, '');
  const { data: notes, error } = useAnswer('notes.list', { caseId, exhibitId: id });
  const add = useWrite('notes.add');
  const hint = useId();
  const save = (): void => {
    if (text.trim() === '' || add.isPending) return;
    attempt(add.mutateAsync({ caseId, exhibitId: id, text: text.trim() }), failed.note, forget);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <Stack gap="md">
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Textarea
            label={inspector.newNote}
            value={text}
            // What is typed meanwhile would be forgotten with what is saved.
            readOnly={add.isPending}
            autosize
            minRows={2}
            maxRows={10}
            aria-describedby={hint}
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                save();
              }
            }}
          />
          <Group justify="space-between">
            <Text size="xs" c="dimmed" id={hint}>
              {inspector.noteHint}
            </Text>
            <Button type="submit" variant="default" disabled={text.trim() === ''} loading={add.isPending}>
              {inspector.addNote}
            </Button>
          </Group>
        </Stack>
      </form>
      {error ? <Text role="alert">{failureText(error)}</Text> : null}
      {notes?.length === 0 ? <Text c="dimmed">{inspector.noNotes}</Text> : null}
      {notes === undefined || notes.length === 0 ? null : (
        <ul className="cw-plain-list">
          {notes.map(note => (
            <li key={note.id}>
              <Anchor
                component="button"
                size="sm"
                ta="left"
                onClick={() => go({ screen: 'notes', caseId, item: note.id })}
              >
                {note.title === '' ? inspector.note : note.title}
                {note.exhibitId === id && note.page !== null ? <OnPage exhibitId={id} page={note.page} /> : null}
                {note.exhibitId === id ? '' : inspector.citesIt}
              </Anchor>
              <Text size="xs" lineClamp={4} style={{ whiteSpace: 'pre-line' }}>
                {note.text}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function OnPage({ exhibitId, page }: { exhibitId: number; page: number }) {
  const { inspector } = useWords(words);
  return inspector.onPage(usePagePlace(exhibitId, page));
}
