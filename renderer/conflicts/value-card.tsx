import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Conflict, ConflictValue } from '../../contract/conflicts.ts';
import { CitationList } from '../cite/citation-list.tsx';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** One value with its passages; it can be adopted with a reason, and that taken back. */
export function ValueCard({ conflict, value }: { conflict: Conflict; value: ConflictValue }) {
  const text = useWords(words);
  const adopt = useWrite('conflicts.adopt');
  const [reason, keepReason, forgetReason] = useKept<string | null>(`conflict-reason-${value.id}`, null);
  const isAdopted = conflict.adoptedId === value.id;
  return (
    <section className="cw-value" data-adopted={isAdopted} aria-label={value.value}>
      <Stack gap={2}>
        {isAdopted ? (
          <Group gap={4} c="var(--mantine-color-green-text)">
            <IconCircleCheck size={15} aria-hidden />
            <Text size="xs" fw={600}>
              {text.adopted}
            </Text>
          </Group>
        ) : null}
        <Text component="h3" size="lg" fw={600} m={0}>
          {value.value}
        </Text>
        {value.remark === '' ? null : <Text c="dimmed">{value.remark}</Text>}
      </Stack>
      <Stack gap={4}>
        <Text size="xs" c="dimmed" fw={500}>
          {text.sources(value.citations.length)}
        </Text>
        <CitationList caseId={conflict.caseId} citations={value.citations} passage />
      </Stack>
      {isAdopted ? (
        <Stack gap={4}>
          <Text size="xs" c="dimmed" fw={500}>
            {text.reason}
          </Text>
          <Text>{conflict.reason}</Text>
          <EditButton
            variant="default"
            w="fit-content"
            mt="xs"
            loading={adopt.isPending}
            onClick={() =>
              adopt.mutate(
                { id: conflict.id, valueId: null },
                { onError: failure => tellFailure(text.failed.takeBack, failure) },
              )
            }
          >
            {text.takeBack}
          </EditButton>
        </Stack>
      ) : reason === null ? (
        <EditButton
          variant="default"
          w="fit-content"
          aria-label={text.adoptValue(value.value)}
          onClick={() => keepReason('')}
        >
          {text.adopt}
        </EditButton>
      ) : (
        <AdoptForm
          reason={reason}
          onChange={keepReason}
          onCancel={forgetReason}
          isPending={adopt.isPending}
          onAdopt={() =>
            adopt.mutate(
              { id: conflict.id, valueId: value.id, reason },
              { onSuccess: forgetReason, onError: failure => tellFailure(text.failed.adopt, failure) },
            )
          }
        />
      )}
    </section>
  );
}

type AdoptFormProps = {
  reason: string;
  onChange: (reason: string) => void;
  onAdopt: () => void;
  onCancel: () => void;
  isPending: boolean;
};

function AdoptForm({ reason, onChange, onAdopt, onCancel, isPending }: AdoptFormProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [isAsked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isMissing) onAdopt();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Textarea
          label={text.reason}
          description={text.reasonHelp}
          autosize
          minRows={3}
          value={reason}
          onChange={event => onChange(event.currentTarget.value)}
          error={isAsked && isMissing ? text.reasonMissing : undefined}
          withAsterisk
          autoFocus
        />
        <Group gap="sm">
          <Button type="submit" loading={isPending}>
            {text.adopt}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
