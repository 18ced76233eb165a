import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../client/client.tsx';
import { useDraft } from '../client/use-draft.ts';
import { NoteEditor } from '../editor/note-editor.tsx';
import { useWords } from '../messages/words.ts';
import { DraftStateText } from '../ui/draft-state.tsx';
import { Discard } from './discard.tsx';
import { words } from './messages.ts';
import { amendmentKey, emptyBody } from './note-draft.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** Adds words below a locked note. */
export function Amend({ caseId, id }: { caseId: number; id: number }) {
  const text = useWords(words);
  const kept = useDraft<string>(caseId, amendmentKey(id));
  const [isOpen, setOpen] = useState(false);
  const amend = useWrite('notes.amend');
  if (!kept) return null;
  const { draft, state, keep, drop } = kept;
  const close = (): void => {
    drop();
    setOpen(false);
  };
  if (!isOpen && draft === undefined)
    return (
      <EditButton variant="default" w="fit-content" leftSection={<IconPlus size={14} />} onClick={() => setOpen(true)}>
        {text.amend}
      </EditButton>
    );
  const save = (): void => {
    if (!amend.isPending) amend.mutate({ id, body: draft ?? emptyBody }, { onSuccess: close });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={720}>
        <Text size="xs" c="dimmed">
          {text.amendLead}
        </Text>
        <AmendmentEditor
          caseId={caseId}
          draft={draft ?? emptyBody}
          onChange={keep}
          onSubmit={save}
          error={amend.error?.message}
        />
        <Group gap="sm">
          <Button type="submit" loading={amend.isPending}>
            {text.amendButton}
          </Button>
          <Discard isTyped={state.state !== 'none'} onDiscard={close} />
          <DraftStateText state={state} />
        </Group>
      </Stack>
    </form>
  );
}

type AmendmentEditorProps = {
  caseId: number;
  draft: string;
  onChange: (body: string) => void;
  onSubmit: () => void;
  error: string | undefined;
};

function AmendmentEditor({ caseId, draft, onChange, onSubmit, error }: AmendmentEditorProps) {
  const text = useWords(words);
  const [initial] = useState(draft);
  return (
    <NoteEditor
      caseId={caseId}
      label={text.amendText}
      initial={initial}
      onChange={onChange}
      onSubmit={onSubmit}
      error={error}
      height={96}
      autoFocus
    />
  );
}
