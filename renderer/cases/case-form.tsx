import { Alert, Button, Fieldset, Group, NumberInput, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Case, type CaseStatus, caseStatuses } from '../../contract/cases.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

type Fields = Pick<
  Case,
  'title' | 'reference' | 'jurisdiction' | 'status' | 'description' | 'exhibitPrefix' | 'exhibitDigits'
>;

const blank: Fields = {
  title: '',
  reference: '',
  jurisdiction: '',
  status: 'open',
  description: '',
  exhibitPrefix: 'EX-',
  exhibitDigits: 4,
};

/** All fields of a new case or of one to change. */
export function CaseForm({
  of,
  onDone,
  onCancel,
}: {
  of: Case | undefined;
  onDone: (saved: Case) => void;
  onCancel: () => void;
}) {
  const text = useWords(words);
  const [fields, setFields] = useState<Fields>(of ?? blank);
  const create = useWrite('cases.create');
  const update = useWrite('cases.update');
  const { title, reference, jurisdiction, status, description, exhibitPrefix, exhibitDigits } = fields;
  const set = (changes: Partial<Fields>): void => setFields(before => ({ ...before, ...changes }));
  const failure = create.error ?? update.error;
  const isPrefixWrong = /[\d\s]/.test(exhibitPrefix);
  const number = (count: number): string => `${exhibitPrefix}${String(count).padStart(exhibitDigits, '0')}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const values = { title, reference, jurisdiction, status, description, exhibitPrefix, exhibitDigits };
    if (of) update.mutate({ id: of.id, ...values }, { onSuccess: onDone });
    else create.mutate(values, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={text.fields.title}
          value={title}
          onChange={event => set({ title: event.currentTarget.value })}
          maxLength={500}
          required
          autoFocus
        />
        <TextInput
          label={text.fields.reference}
          description={text.fields.referenceHelp}
          value={reference}
          onChange={event => set({ reference: event.currentTarget.value })}
          maxLength={500}
          error={failure?.code === 'conflict' ? failureText(failure) : undefined}
        />
        <TextInput
          label={text.fields.jurisdiction}
          description={text.fields.jurisdictionHelp}
          value={jurisdiction}
          onChange={event => set({ jurisdiction: event.currentTarget.value })}
          maxLength={500}
        />
        <Select
          label={text.fields.status}
          data={caseStatuses.map(value => ({ value, label: text.statuses[value] }))}
          value={status}
          onChange={value =>
            set({ status: caseStatuses.find(each => each === value) ?? ('open' satisfies CaseStatus) })
          }
          allowDeselect={false}
          w={160}
        />
        <Textarea
          label={text.fields.description}
          description={text.fields.descriptionHelp}
          value={description}
          onChange={event => set({ description: event.currentTarget.value })}
          autosize
          minRows={4}
          maxRows={14}
        />
        <Fieldset legend={text.fields.numbering} p="sm">
          <Group gap="sm" align="start">
            <TextInput
              label={text.fields.prefix}
              value={exhibitPrefix}
              onChange={event => set({ exhibitPrefix: event.currentTarget.value })}
              maxLength={20}
              w={120}
              error={isPrefixWrong ? text.fields.prefixProblem : undefined}
            />
            <NumberInput
              label={text.fields.digits}
              value={exhibitDigits}
              onChange={value => set({ exhibitDigits: Math.min(9, Math.max(1, Number(value) || 1)) })}
              min={1}
              max={9}
              w={80}
            />
          </Group>
          <Text size="xs" c="dimmed" mt="sm" role="status">
            {text.fields.example(number(1), number(12))} {of ? text.fields.exampleLater : ''}
          </Text>
        </Fieldset>
        {failure && failure.code !== 'conflict' ? (
          <Alert color="red" role="alert">
            {failureText(failure)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button
            type="submit"
            loading={create.isPending || update.isPending}
            disabled={title.trim() === '' || isPrefixWrong}
          >
            {of ? text.save : text.create}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
