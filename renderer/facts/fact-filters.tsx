import { Button, Select } from '@mantine/core';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import { factStatuses } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { type FactFilter, factMarks, isFiltering, noFilter } from './filter.ts';
import { FilterField } from '../ui/filter-field.tsx';
import { words } from './messages.ts';

type FactFiltersProps = {
  filter: FactFilter;
  onChange: (filter: FactFilter) => void;
  entities: readonly Entity[];
  counts: readonly Count[];
  hasBroken: boolean;
};

/** Which facts are shown: by words, status, person and count. */
export function FactFilters({ filter, onChange, entities, counts, hasBroken }: FactFiltersProps) {
  const { filter: text, status: statuses } = useWords(words);
  const set = (part: Partial<FactFilter>): void => onChange({ ...filter, ...part });
  const idOf = (value: string | null): number | null => (value === null ? null : Number(value));
  return (
    <div className="cw-filter-bar" role="search" aria-label={text.text}>
      <FilterField label={text.text} width={180} value={filter.text} onChange={typed => set({ text: typed })} />
      <Select
        aria-label={text.status}
        placeholder={text.status}
        w={120}
        clearable
        clearButtonProps={{ 'aria-label': text.clear }}
        data={factStatuses.map(status => ({ value: status, label: statuses[status] }))}
        value={filter.status}
        onChange={status => set({ status: factStatuses.find(each => each === status) ?? null })}
      />
      <Select
        aria-label={text.person}
        placeholder={text.person}
        w={150}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': text.clear }}
        data={entities.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={filter.entityId === null ? null : String(filter.entityId)}
        onChange={value => set({ entityId: idOf(value) })}
      />
      <Select
        aria-label={text.count}
        placeholder={text.count}
        w={160}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': text.clear }}
        data={counts.map(({ id, number, title }) => ({
          value: String(id),
          label: number === '' ? title : `${number}: ${title}`,
        }))}
        value={filter.countId === null ? null : String(filter.countId)}
        onChange={value => set({ countId: idOf(value) })}
      />
      <Select
        aria-label={text.mark}
        placeholder={text.mark}
        w={120}
        clearable
        clearButtonProps={{ 'aria-label': text.clear }}
        data={factMarks
          .filter(mark => mark !== 'broken' || hasBroken || filter.mark === 'broken')
          .map(mark => ({ value: mark, label: text.marks[mark] }))}
        value={filter.mark}
        onChange={mark => set({ mark: factMarks.find(each => each === mark) ?? null })}
      />
      {isFiltering(filter) ? (
        <Button variant="subtle" onClick={() => onChange(noFilter)}>
          {text.clear}
        </Button>
      ) : null}
    </div>
  );
}
