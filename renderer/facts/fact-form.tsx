import { Alert, Autocomplete, Button, Group, MultiSelect, Select, Stack, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type SyntheticEvent, useState } from 'react';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import type { Failure } from '../../contract/failure.ts';
import { type Fact, factStatuses } from '../../contract/facts.ts';
import { CitationFields, citationFrom } from '../cite/citation-fields.tsx';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { DateField } from './date-field.tsx';
import type { FactDraft } from './fact-draft.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

type FactFormProps = {
  caseId: number;
  /** The fact that is edited; none for a new one. */
  fact?: Fact | undefined;
  draft: FactDraft;
  onChange: (draft: FactDraft) => void;
  entities: readonly Entity[];
  counts: readonly Count[];
  /** Evaluations that were written before, to choose from. */
  evaluations: readonly string[];
  onSaved: (fact: Fact) => void;
  onCancel: () => void;
};

/** Writes or edits a fact. What the engine refuses is said at the field. */
export function FactForm({
  caseId,
  fact,
  draft,
  onChange,
  entities,
  counts,
  evaluations,
  onSaved,
  onCancel,
}: FactFormProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const add = useWrite('facts.add');
  const update = useWrite('facts.update');
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<FactDraft>): void => onChange({ ...draft, ...part });
  const citation = citationFrom(draft.citation);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsked(true);
    const { text: statement, date, status, evaluation } = draft;
    const fields = {
      text: statement,
      date,
      status,
      evaluation,
      entityIds: [...draft.entityIds],
      countIds: [...draft.countIds],
    };
    if (statement.trim() === '') return;
    if (fact) update.mutate({ id: fact.id, ...fields }, { onSuccess: onSaved });
    else if (citation) add.mutate({ caseId, ...fields, citations: [citation] }, { onSuccess: onSaved });
  };
  const failure: Failure | null = update.error ?? add.error;
  // A new fact is refused for its proof: every other field was checked here.
  const isAboutProof = !fact && failure?.code === 'invalid';
  return (
    <form onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', submit]])} noValidate>
      <Stack gap="md">
        <Textarea
          label={text.form.statement}
          placeholder={text.form.statementHelp}
          autosize
          minRows={3}
          maxRows={10}
          value={draft.text}
          onChange={event => set({ text: event.currentTarget.value })}
          error={isAsked && draft.text.trim() === '' ? text.form.statementMissing : undefined}
          withAsterisk
          autoFocus
        />
        <DateField value={draft.date} onChange={date => set({ date })} />
        <Select
          label={text.form.status}
          data={factStatuses.map(status => ({ value: status, label: text.status[status] }))}
          value={draft.status}
          onChange={status => set({ status: factStatuses.find(each => each === status) ?? draft.status })}
          allowDeselect={false}
        />
        <Autocomplete
          size="xs"
          label={text.form.evaluation}
          placeholder={text.form.evaluationHelp}
          data={[...evaluations]}
          value={draft.evaluation}
          onChange={evaluation => set({ evaluation })}
        />
        <MultiSelect
          label={text.form.people}
          data={entities.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={draft.entityIds.map(String)}
          onChange={ids => set({ entityIds: ids.map(Number) })}
          searchable
          nothingFoundMessage={text.form.noPeople}
        />
        <MultiSelect
          label={text.form.counts}
          data={counts.map(({ id, number, title }) => ({
            value: String(id),
            label: number === '' ? title : `${number}: ${title}`,
          }))}
          value={draft.countIds.map(String)}
          onChange={ids => set({ countIds: ids.map(Number) })}
          searchable
          nothingFoundMessage={text.form.noCounts}
        />
        {fact ? null : (
          <fieldset className="cw-fieldset">
            <Text component="legend" fw={600}>
              {text.form.proof}
            </Text>
            <Text size="xs" c="dimmed" mb="xs">
              {text.form.proofHelp}
            </Text>
            <CitationFields
              caseId={caseId}
              value={draft.citation}
              onChange={next => set({ citation: next })}
              error={isAboutProof ? failure?.message : undefined}
              exhibitError={isAsked && !citation ? text.form.exhibitMissing : undefined}
            />
          </fieldset>
        )}
        {failure && !isAboutProof ? (
          <Alert color="red" role="alert">
            {failureText(failure)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={add.isPending || update.isPending}>
            {fact ? actions.save : text.add}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
