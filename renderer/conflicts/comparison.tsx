import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Conflict } from '../../contract/conflicts.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { useRemoval } from '../ui/use-removal.ts';
import { words } from './messages.ts';
import { type ValueDraft, emptyValue, valueFrom } from './value-draft.ts';
import { ValueFields } from './value-fields.tsx';
import { ValueCard } from './value-card.tsx';
import { EditButton } from '../ui/edit-button.tsx';

/** What the sources say, side by side, each with the passage that says it. */
export function Comparison({ conflict, onRemoved }: { conflict: Conflict; onRemoved: () => void }) {
  const text = useWords(words);
  const removal = useRemoval('conflicts.remove', { removed: text.removed, failed: text.failed.remove }, onRemoved);
  const { id, claim, values, adoptedId } = conflict;
  return (
    <Stack gap="lg">
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Stack gap={2} flex={1}>
          <Title order={2}>{claim}</Title>
          <Text c="dimmed">
            {adoptedId === null ? text.open : text.settled(values.find(value => value.id === adoptedId)?.value ?? '')}
          </Text>
        </Stack>
        <EditButton
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          loading={removal.isPending}
          onClick={() => removal.onRemove(id)}
        >
          {text.remove}
        </EditButton>
      </Group>
      <div className="cw-compare">
        {values.map(value => (
          <ValueCard key={value.id} conflict={conflict} value={value} />
        ))}
      </div>
      <AddValue conflict={conflict} />
    </Stack>
  );
}

function AddValue({ conflict: { id, caseId } }: { conflict: Conflict }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [draft, keep, forget] = useKept<ValueDraft | null>(`conflict-value-${id}`, null);
  const [isAsked, setAsked] = useState(false);
  const add = useWrite('conflicts.addValue');
  if (!draft)
    return (
      <EditButton
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => keep(emptyValue)}
      >
        {text.addValue}
      </EditButton>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const value = valueFrom(draft);
    if (value) add.mutate({ id, value }, { onSuccess: forget });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={560}>
        <ValueFields caseId={caseId} draft={draft} onChange={keep} isAsked={isAsked} error={add.error?.message} />
        <Group gap="sm">
          <Button type="submit" loading={add.isPending}>
            {text.addValueButton}
          </Button>
          <Button variant="default" onClick={forget}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
