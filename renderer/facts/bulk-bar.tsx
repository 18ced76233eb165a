import { Button, Group, Menu, Text, TextInput } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Entity } from '../../contract/entities.ts';
import { type FactStatus, factStatuses } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { StatusMark } from './status-mark.tsx';
import type { FactEdits } from './use-fact-edits.ts';

type BulkBarProps = {
  ids: readonly number[];
  entities: readonly Entity[];
  counts: ReadonlyMap<number, string>;
  edits: FactEdits;
  onClear: () => void;
};

/** What can be done with the facts that were chosen, each as one edit. */
export function BulkBar({ ids, entities, counts, edits, onClear }: BulkBarProps) {
  const text = useWords(words);
  const { bulk } = text;
  return (
    <div className="cw-bulk-bar" role="toolbar" aria-label={bulk.toolbar}>
      <Text fw={600} role="status">
        {bulk.chosen(ids.length)}
      </Text>
      <Choice
        label={bulk.status}
        options={factStatuses.map(status => ({ key: status, label: <StatusMark status={status} /> }))}
        onChoose={status => edits.change(ids, { status: status as FactStatus })}
      />
      <Choice
        label={bulk.person}
        options={entities.map(({ id, name }) => ({ key: String(id), label: name }))}
        onChoose={id => edits.change(ids, { addEntityIds: [Number(id)] })}
      />
      <Choice
        label={bulk.count}
        options={[...counts].map(([id, label]) => ({ key: String(id), label }))}
        onChoose={id => edits.change(ids, { addCountIds: [Number(id)] })}
      />
      <Evaluation onSave={evaluation => edits.change(ids, { evaluation })} />
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} />}
        onClick={() => edits.remove(ids, onClear)}
      >
        {bulk.remove}
      </Button>
      <Button variant="subtle" color="gray" leftSection={<IconX size={14} />} onClick={onClear} ml="auto">
        {bulk.clear}
      </Button>
    </div>
  );
}

function Choice({
  label,
  options,
  onChoose,
}: {
  label: string;
  options: readonly { readonly key: string; readonly label: React.ReactNode }[];
  onChoose: (key: string) => void;
}) {
  if (options.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default">{label}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className="cw-scroll">
        {options.map(option => (
          <Menu.Item key={option.key} onClick={() => onChoose(option.key)}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Evaluation({ onSave }: { onSave: (evaluation: string) => void }) {
  const { bulk } = useWords(words);
  const [value, setValue] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(value);
    setValue('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap={4}>
        <TextInput
          aria-label={bulk.evaluation}
          placeholder={bulk.evaluation}
          w={190}
          value={value}
          onChange={event => setValue(event.currentTarget.value)}
        />
        {value === '' ? null : (
          <Button type="submit" variant="default">
            {bulk.setEvaluation}
          </Button>
        )}
      </Group>
    </form>
  );
}
