import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Conflict } from '../../contract/conflicts.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { draftKey, emptyConflict } from './conflict-draft.ts';
import { words } from './messages.ts';
import { type ValueDraft, emptyValue, valueFrom } from './value-draft.ts';
import { ValueFields } from './value-fields.tsx';
import { failureText } from '../messages/failure-text.ts';

/** Puts the values of two or more sources against each other. */
export function NewConflict({
  caseId,
  onDone,
  onCancel,
}: {
  caseId: number;
  onDone: (conflict: Conflict) => void;
  onCancel: () => void;
}) {
  const { form: text, add } = useWords(words);
  const { actions } = useMessages();
  const [draft, keep, forget] = useKept(draftKey(caseId), emptyConflict);
  const [isAsked, setAsked] = useState(false);
  const save = useWrite('conflicts.add');
  const values = draft.values.map(valueFrom);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const ready = values.filter(value => value !== undefined);
    if (draft.claim.trim() === '' || ready.length < values.length) return;
    save.mutate(
      { caseId, claim: draft.claim, values: ready },
      {
        onSuccess: conflict => {
          forget();
          onDone(conflict);
        },
      },
    );
  };
  const setValue = (at: number, value: ValueDraft): void =>
    keep({ ...draft, values: draft.values.map((each, index) => (index === at ? value : each)) });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={560}>
        <Title order={2}>{text.title}</Title>
        <TextInput
          label={text.claim}
          placeholder={text.claimHelp}
          value={draft.claim}
          onChange={event => keep({ ...draft, claim: event.currentTarget.value })}
          error={isAsked && draft.claim.trim() === '' ? text.claimMissing : undefined}
          withAsterisk
          autoFocus
        />
        {draft.values.map((value, index) => (
          // A value has no id before it is saved; its place is what it is.
          <fieldset key={index} className="cw-fieldset cw-value-fields" aria-label={text.valueNumber(index + 1)}>
            <Group justify="space-between" mb="xs">
              <Text fw={600}>{text.valueNumber(index + 1)}</Text>
              {draft.values.length > 2 ? (
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconX size={14} />}
                  onClick={() => keep({ ...draft, values: draft.values.filter((_, at) => at !== index) })}
                >
                  {text.dropValue(index + 1)}
                </Button>
              ) : null}
            </Group>
            <ValueFields
              caseId={caseId}
              draft={value}
              onChange={next => setValue(index, next)}
              isAsked={isAsked}
              error={quoteRefused(save.error?.message, value)}
            />
          </fieldset>
        ))}
        <Button
          variant="subtle"
          w="fit-content"
          px={4}
          leftSection={<IconPlus size={14} />}
          onClick={() => keep({ ...draft, values: [...draft.values, emptyValue] })}
        >
          {text.another}
        </Button>
        {save.error ? (
          <Alert color="red" role="alert">
            {failureText(save.error)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {add}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The engine names the quote that it did not find: its sentence then stands at that field too. */
function quoteRefused(message: string | undefined, { citation }: ValueDraft): string | undefined {
  const quote = citation.quote.trim();
  return message !== undefined && quote !== '' && message.includes(quote.slice(0, 120)) ? message : undefined;
}
