import { Alert, Button, Group, NumberInput, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Note } from '../../contract/notes.ts';
import { ExhibitSelect } from '../cite/exhibit-select.tsx';
import { useWrite } from '../client/client.tsx';
import type { DraftState } from '../client/use-draft.ts';
import { NoteEditor } from '../editor/note-editor.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { DraftStateText } from '../ui/draft-state.tsx';
import { Discard } from './discard.tsx';
import { words } from './messages.ts';
import type { NoteDraft } from './note-draft.ts';
import { failureText } from '../messages/failure-text.ts';

type NoteFormProps = {
  caseId: number;
  note?: Note | undefined;
  draft: NoteDraft;
  state: DraftState;
  onChange: (draft: NoteDraft) => void;
  onSaved: (note: Note) => void;
  onDiscard: () => void;
};

/** Writes or edits a note. What is typed is kept as a draft; saving makes one edit of it. */
export function NoteForm({ caseId, note, draft, state, onChange, onSaved, onDiscard }: NoteFormProps) {
  const { form: text, inReport } = useWords(words);
  const { actions } = useMessages();
  // The editor keeps what is typed; a draft that was there when it opened is where it begins.
  const [initial] = useState(draft.body);
  const add = useWrite('notes.add');
  const update = useWrite('notes.update');
  const set = (part: Partial<NoteDraft>): void => onChange({ ...draft, ...part });
  const save = (): void => {
    if (add.isPending || update.isPending) return;
    const fields = { title: draft.title, body: draft.body, inReport: draft.inReport };
    if (note) update.mutate({ id: note.id, ...fields }, { onSuccess: onSaved });
    else {
      const place =
        draft.exhibitId === null
          ? {}
          : { exhibitId: draft.exhibitId, ...(draft.page === null ? {} : { page: draft.page }) };
      add.mutate({ caseId, ...fields, ...place }, { onSuccess: onSaved });
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  const failure = add.error ?? update.error;
  const isOverwriting = note !== undefined && draft.was !== null && draft.was !== note.body;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={720}>
        <Title order={2}>{note ? text.edit : text.add}</Title>
        <TextInput
          label={text.title}
          value={draft.title}
          onChange={event => set({ title: event.currentTarget.value })}
          autoFocus={!note}
        />
        <NoteEditor
          caseId={caseId}
          label={text.text}
          initial={initial}
          onChange={body => set({ body })}
          onSubmit={save}
          autoFocus={note !== undefined}
          height={220}
        />
        {note ? null : (
          <Group gap="sm" align="flex-start" wrap="nowrap">
            <Stack gap={2} flex={1} miw={0}>
              <ExhibitSelect
                caseId={caseId}
                label={text.on}
                value={draft.exhibitId}
                onChange={exhibitId => set({ exhibitId, page: null })}
              />
              <Text size="xs" c="dimmed">
                {text.onHelp}
              </Text>
            </Stack>
            {draft.exhibitId === null ? null : (
              <NumberInput
                label={text.page}
                placeholder={text.pageHelp}
                w={170}
                min={1}
                value={draft.page ?? ''}
                onChange={page => set({ page: Number(page) || null })}
                hideControls
              />
            )}
          </Group>
        )}
        <Switch
          label={inReport}
          checked={draft.inReport}
          onChange={event => set({ inReport: event.currentTarget.checked })}
        />
        {isOverwriting ? <Alert color="orange">{text.changedSince}</Alert> : null}
        {failure ? (
          <Alert color="red" role="alert">
            {failureText(failure)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={add.isPending || update.isPending}>
            {note ? actions.save : text.addButton}
          </Button>
          <Discard isTyped={state.state !== 'none'} onDiscard={onDiscard} />
          <DraftStateText state={state} />
        </Group>
      </Stack>
    </form>
  );
}
