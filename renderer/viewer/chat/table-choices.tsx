import { Checkbox, Select } from '@mantine/core';
import { useWords } from '../../messages/words.ts';
import type { TableMapping } from './guess-mapping.ts';
import { words } from './messages.ts';

type Part = 'time' | 'day' | 'sender' | 'text' | 'file';
const clocks = ['written', 'seconds', 'milliseconds'] as const;

/** Which column of a table is what. */
export function TableChoices({
  mapping,
  onChange,
}: {
  mapping: TableMapping;
  onChange: (mapping: TableMapping) => void;
}) {
  const text = useWords(words);
  const columns = mapping.header.map((name, column) => ({
    value: String(column),
    label: text.column(column + 1, mapping.hasHeader ? name : ''),
  }));
  const field = (part: Part, isNeeded: boolean) => (
    <Select
      label={text[part]}
      data={isNeeded ? columns : [{ value: '', label: text.none }, ...columns]}
      value={mapping[part] === null ? '' : String(mapping[part])}
      allowDeselect={false}
      searchable={columns.length > 12}
      onChange={value => {
        if (value !== null) onChange({ ...mapping, [part]: value === '' ? null : Number(value) });
      }}
    />
  );
  return (
    <>
      {field('sender', false)}
      {field('time', true)}
      <Select
        label={text.clock}
        data={clocks.map(value => ({ value, label: text.clocks[value] }))}
        value={mapping.clock}
        allowDeselect={false}
        onChange={value => {
          const clock = clocks.find(each => each === value);
          if (clock) onChange({ ...mapping, clock });
        }}
      />
      {field('day', false)}
      {field('text', true)}
      {field('file', false)}
      <Checkbox
        label={text.hasHeader}
        checked={mapping.hasHeader}
        onChange={event => onChange({ ...mapping, hasHeader: event.currentTarget.checked })}
      />
    </>
  );
}
