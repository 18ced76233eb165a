import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { words } from './messages.ts';

/** Adds words below a locked note. */
export function Amend({ id }: { id: number }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [draft, keep, forget] = useKept<string | null>(`note-amend-${id}`, null);
  const [isAsked, setAsked] = useState(false);
  const amend = useWrite('notes.amend');
  if (draft === null)
    return (
      <Button variant="default" w="fit-content" leftSection={<IconPlus size={14} />} onClick={() => keep('')}>
        {text.amend}
      </Button>
    );
  const isMissing = draft.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isMissing) amend.mutate({ id, text: draft }, { onSuccess: forget });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={640}>
        <Textarea
          label={text.amendText}
          description={text.amendLead}
          autosize
          minRows={3}
          value={draft}
          onChange={event => keep(event.currentTarget.value)}
          error={amend.error?.message ?? (isAsked && isMissing ? text.form.textMissing : undefined)}
          autoFocus
          withAsterisk
        />
        <Group gap="sm">
          <Button type="submit" loading={amend.isPending}>
            {text.amendButton}
          </Button>
          <Button variant="default" onClick={forget}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
