import { Group, Stack, Switch, Text, Title } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Note } from '../../contract/notes.ts';
import { CitationList } from '../cite/citation-list.tsx';
import { useWrite } from '../client/client.tsx';
import { BodyView } from '../editor/body-view.tsx';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { useRemoval } from '../ui/use-removal.ts';
import { whenText } from '../ui/when.ts';
import { Amend } from './amend.tsx';
import { LockNote } from './lock-note.tsx';
import { words } from './messages.ts';
import { NotePlace } from './note-place.tsx';
import { EditButton } from '../ui/edit-button.tsx';
import { useReadOnly } from '../ui/read-only.ts';

type NoteViewProps = { note: Note; amendments: readonly Note[]; onEdit: () => void; onRemoved: () => void };

/** A note to read, with what may be done with it. */
export function NoteView({ note, amendments, onEdit, onRemoved }: NoteViewProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const language = useLanguage();
  const readOnly = useReadOnly();
  const update = useWrite('notes.update');
  const removal = useRemoval('notes.remove', { removed: text.removed, failed: text.failed.remove }, onRemoved);
  const { id, caseId, title, lockedAt, inReport, citations, createdAt } = note;
  return (
    <Stack gap="lg" component="article" aria-labelledby="note-title">
      <Stack gap={4}>
        <Title order={2} id="note-title" dir="auto" maw="68ch">
          {title || text.untitled}
        </Title>
        <Group gap="sm">
          <NotePlace note={note} />
          <Text c="dimmed">{text.written(whenText(createdAt, language))}</Text>
        </Group>
        {lockedAt === null ? null : (
          <Group gap={6} wrap="nowrap">
            <IconLock size={14} aria-hidden />
            <Text>{text.lockedSince(whenText(lockedAt, language))}</Text>
          </Group>
        )}
      </Stack>
      <BodyView caseId={caseId} body={note.body} text={note.text} citations={citations} />
      {citations.length === 0 ? null : (
        <Stack gap={4} maw="68ch">
          <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
            {text.sources(citations.length)}
          </Text>
          <CitationList caseId={caseId} citations={citations} />
        </Stack>
      )}
      {amendments.map(amendment => (
        <section key={amendment.id} className="cw-amendment">
          <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
            {text.amendment(whenText(amendment.createdAt, language))}
          </Text>
          <BodyView caseId={caseId} body={amendment.body} text={amendment.text} citations={amendment.citations} />
        </section>
      ))}
      {lockedAt === null ? null : <Amend key={id} caseId={caseId} id={id} />}
      <Group gap="sm">
        <Switch
          label={text.inReport}
          checked={inReport}
          disabled={update.isPending || readOnly}
          onChange={event =>
            update.mutate(
              { id, inReport: event.currentTarget.checked },
              { onError: failure => tellFailure(text.failed.change, failure) },
            )
          }
          mr="md"
        />
        {lockedAt === null ? (
          <>
            <EditButton variant="default" leftSection={<IconPencil size={14} />} onClick={onEdit}>
              {actions.edit}
            </EditButton>
            <LockNote id={id} />
            <EditButton
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} />}
              loading={removal.isPending}
              onClick={() => removal.onRemove(id)}
            >
              {text.remove}
            </EditButton>
          </>
        ) : null}
      </Group>
    </Stack>
  );
}
