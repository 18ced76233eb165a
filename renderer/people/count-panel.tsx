import { MultiSelect, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { useRemoval } from '../ui/use-removal.ts';
import { words } from './messages.ts';
import { RecordForm } from './record-form.tsx';

/** The elements are one text, a line each, while they are written. */
type CountDraft = Pick<Count, 'number' | 'title' | 'statute' | 'outcome' | 'entityIds'> & { readonly elements: string };
const emptyCount: CountDraft = { number: '', title: '', statute: '', elements: '', outcome: '', entityIds: [] };

type CountPanelProps = {
  caseId: number;
  count?: Count | undefined;
  entities: readonly Entity[];
  onSaved: (count: Count) => void;
  onClose: () => void;
};

/** A count: what is alleged, what must be proved, and who is charged. Add, edit, remove. */
export function CountPanel({ caseId, count, entities, onSaved, onClose }: CountPanelProps) {
  const { count: text, addCount, failed } = useWords(words);
  const [draft, keep, forget] = useKept<CountDraft>(
    `count-draft-${caseId}-${count?.id ?? 'new'}`,
    count ? { ...count, elements: count.elements.join('\n') } : emptyCount,
  );
  const [isAsked, setAsked] = useState(false);
  const add = useWrite('counts.add');
  const update = useWrite('counts.update');
  const removal = useRemoval('counts.remove', { removed: text.removed, failed: failed.remove }, () => {
    forget();
    onClose();
  });
  const set = (part: Partial<CountDraft>): void => keep({ ...draft, ...part });
  const done = (saved: Count): void => {
    forget();
    onSaved(saved);
  };
  const save = (): void => {
    setAsked(true);
    if (draft.title.trim() === '') return;
    const { number, title, statute, outcome, entityIds } = draft;
    const elements = draft.elements.split('\n').filter(line => line.trim() !== '');
    const fields = { number, title, statute, outcome, elements, entityIds: [...entityIds] };
    if (count) update.mutate({ id: count.id, ...fields }, { onSuccess: done });
    else add.mutate({ caseId, ...fields }, { onSuccess: done });
  };
  return (
    <RecordForm
      title={count ? text.edit : text.add}
      addLabel={count ? undefined : addCount}
      failure={add.error ?? update.error}
      isPending={add.isPending || update.isPending}
      onSave={save}
      onDiscard={forget}
      onClose={onClose}
      removal={
        count && { label: text.remove, isPending: removal.isPending, onRemove: () => removal.onRemove(count.id) }
      }
    >
      <TextInput
        label={text.number}
        w={120}
        value={draft.number}
        onChange={event => set({ number: event.currentTarget.value })}
        autoFocus={!count}
      />
      <Textarea
        label={text.title}
        autosize
        minRows={2}
        value={draft.title}
        onChange={event => set({ title: event.currentTarget.value })}
        error={isAsked && draft.title.trim() === '' ? text.titleMissing : undefined}
        withAsterisk
      />
      <TextInput
        label={text.statute}
        value={draft.statute}
        onChange={event => set({ statute: event.currentTarget.value })}
      />
      <MultiSelect
        label={text.charged}
        data={entities.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.entityIds.map(String)}
        onChange={ids => set({ entityIds: ids.map(Number) })}
        searchable
        nothingFoundMessage={text.noPeople}
      />
      <Textarea
        label={text.elements}
        description={text.elementsHelp}
        autosize
        minRows={2}
        maxRows={12}
        value={draft.elements}
        onChange={event => set({ elements: event.currentTarget.value })}
      />
      <TextInput
        label={text.outcome}
        placeholder={text.outcomeHelp}
        value={draft.outcome}
        onChange={event => set({ outcome: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
