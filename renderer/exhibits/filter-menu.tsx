import { Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ExhibitFacets, type ExhibitFilter, exhibitMarks } from '../../contract/exhibits.ts';
import type { Tag } from '../../contract/tags.ts';
import { useWords } from '../messages/words.ts';
import { TagMark } from '../ui/tag-mark.tsx';
import { countText } from '../ui/when.ts';
import { type FilterList, countValues, everything, toggleValue } from './filter.ts';
import { words } from './messages.ts';
import { ExhibitStatusMark } from './status-mark.tsx';

type FilterMenuProps = { filter: ExhibitFilter; facets: ExhibitFacets | undefined; tags: readonly Tag[]; onFilter: (filter: ExhibitFilter) => void };

/** Every value that exhibits of the case have, with how many have it. */
export function FilterMenu({ filter, facets, tags, onFilter }: FilterMenuProps) {
  const say = useWords(words);
  const count = countValues(filter);
  const section = <Field extends FilterList>(field: Field, values: readonly { readonly value: ExhibitFilter[Field][number]; readonly count: number; readonly label: ReactNode }[]): ReactNode =>
    values.length === 0 ? null : (
      <Stack gap={2} role="group" aria-label={say.filterFields[field]}>
        <Text size="xs" fw={600}>
          {say.filterFields[field]}
        </Text>
        {values.map(({ value, count: of, label }) => {
          const list: readonly (typeof value)[] = filter[field];
          return (
            <Checkbox
              key={String(value)}
              classNames={{ body: 'cw-check', labelWrapper: 'cw-check-label' }}
              checked={list.includes(value)}
              onChange={() => onFilter(toggleValue(filter, field, value))}
              label={
                <Group gap={8} wrap="nowrap" justify="space-between" component="span">
                  {label}
                  <Text span size="xs" c="dimmed">
                    {countText(of)}
                  </Text>
                </Group>
              }
            />
          );
        })}
      </Stack>
    );
  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={count > 0 ? 'light' : 'subtle'} {...(count > 0 ? {} : { color: 'gray', c: 'var(--mantine-color-text)' })} leftSection={<IconFilter size={15} aria-hidden />} flex="none" aria-label={count > 0 ? say.filterActive(count) : say.filter}>
          {count > 0 ? `${say.filter} ${count}` : say.filter}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70vh" className="cw-scroll" aria-label={say.filter}>
        <Stack gap="md">
          {facets
            ? [
                section('statuses', facets.statuses.map(one => ({ ...one, label: <ExhibitStatusMark status={one.value} /> }))),
                section('kinds', facets.kinds.map(one => ({ ...one, label: say.kind(one.value) }))),
                section('marks', exhibitMarks.map(value => ({ value, count: facets.marks[value], label: say.marks[value] })).filter(one => one.count > 0)),
                section(
                  'tagIds',
                  facets.tags.flatMap(one => {
                    const tag = tags.find(({ id }) => id === one.value);
                    return tag ? [{ ...one, label: <TagMark name={tag.path} colour={tag.colour} /> }] : [];
                  }),
                ),
                section('custodians', facets.custodians.map(one => ({ ...one, label: one.value }))),
              ].map((part, place) => <div key={place}>{part}</div>)
            : null}
          <Button variant="default" disabled={count === 0 && filter.text === ''} onClick={() => onFilter(everything)}>
            {say.clearFilter}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
