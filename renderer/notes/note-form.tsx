import { Alert, Button, Group, NumberInput, Stack, Switch, Text, TextInput, Textarea, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Note } from '../../contract/notes.ts';
import { type CitationDraft, CitationFields, citationFrom, emptyCitation } from '../cite/citation-fields.tsx';
import { ExhibitSelect } from '../cite/exhibit-select.tsx';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** A note that is being written. Where it is and what it cites can only be said of a new one. */
export type NoteDraft = {
  readonly title: string;
  readonly text: string;
  readonly inReport: boolean;
  readonly exhibitId: number | null;
  readonly page: number | null;
  readonly citation: CitationDraft | null;
};
export const emptyNote: NoteDraft = {
  title: '',
  text: '',
  inReport: false,
  exhibitId: null,
  page: null,
  citation: null,
};

type NoteFormProps = {
  caseId: number;
  note?: Note | undefined;
  draft: NoteDraft;
  onChange: (draft: NoteDraft) => void;
  onSaved: (note: Note) => void;
  onCancel: () => void;
};

/** Writes or edits a note. */
export function NoteForm({ caseId, note, draft, onChange, onSaved, onCancel }: NoteFormProps) {
  const { form: text, inReport } = useWords(words);
  const { actions } = useMessages();
  const [isAsked, setAsked] = useState(false);
  const add = useWrite('notes.add');
  const update = useWrite('notes.update');
  const set = (part: Partial<NoteDraft>): void => onChange({ ...draft, ...part });
  const citation = draft.citation ? citationFrom(draft.citation) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (draft.text.trim() === '' || (draft.citation && !citation)) return;
    const fields = { title: draft.title, text: draft.text, inReport: draft.inReport };
    if (note) update.mutate({ id: note.id, ...fields }, { onSuccess: onSaved });
    else {
      const place =
        draft.exhibitId === null
          ? {}
          : { exhibitId: draft.exhibitId, ...(draft.page === null ? {} : { page: draft.page }) };
      add.mutate({ caseId, ...fields, ...place, citations: citation ? [citation] : [] }, { onSuccess: onSaved });
    }
  };
  const failure = add.error ?? update.error;
  // With a citation, that is what the engine checks and may refuse.
  const isAboutCitation = draft.citation !== null && failure?.code === 'invalid';
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={640}>
        <Title order={2}>{note ? text.edit : text.add}</Title>
        <TextInput
          label={text.title}
          value={draft.title}
          onChange={event => set({ title: event.currentTarget.value })}
          autoFocus
        />
        <Textarea
          label={text.text}
          description={text.textHelp}
          size="sm"
          autosize
          minRows={8}
          maxRows={24}
          value={draft.text}
          onChange={event => set({ text: event.currentTarget.value })}
          error={isAsked && draft.text.trim() === '' ? text.textMissing : undefined}
          withAsterisk
        />
        {note ? null : (
          <>
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
            {draft.citation ? (
              <fieldset className="cw-fieldset" aria-label={text.citation}>
                <Group justify="space-between">
                  <Text fw={600}>{text.citation}</Text>
                  <Button variant="subtle" color="gray" onClick={() => set({ citation: null })}>
                    {text.dropCitation}
                  </Button>
                </Group>
                <CitationFields
                  caseId={caseId}
                  value={draft.citation}
                  onChange={next => set({ citation: next })}
                  error={isAboutCitation ? failure?.message : undefined}
                  exhibitError={isAsked && !citation ? text.sourceMissing : undefined}
                />
              </fieldset>
            ) : (
              <Button
                variant="subtle"
                w="fit-content"
                px={4}
                leftSection={<IconPlus size={14} />}
                onClick={() =>
                  set({ citation: { ...emptyCitation, exhibitId: draft.exhibitId, page: draft.page ?? 1 } })
                }
              >
                {text.cite}
              </Button>
            )}
          </>
        )}
        <Switch
          label={inReport}
          checked={draft.inReport}
          onChange={event => set({ inReport: event.currentTarget.checked })}
        />
        {failure && !isAboutCitation ? (
          <Alert color="red" role="alert">
            {failure.message}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={add.isPending || update.isPending}>
            {note ? actions.save : text.addButton}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
