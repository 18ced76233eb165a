import { Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ExhibitFilter, exhibitMarks } from '../../contract/exhibits.ts';
import type { Tag } from '../../contract/tags.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { TagMark } from '../ui/tag-mark.tsx';
import { countText } from '../ui/when.ts';
import { type FilterList, countValues, everything, toggleValue } from './filter.ts';
import { words } from './messages.ts';
import { ExhibitStatusMark } from './status-mark.tsx';

type FilterMenuProps = {
  caseId: number;
  filter: ExhibitFilter;
  tags: readonly Tag[];
  onFilter: (filter: ExhibitFilter) => void;
};

/** Chooses which exhibits are shown. */
export function FilterMenu(props: FilterMenuProps) {
  const say = useWords(words);
  const count = countValues(props.filter);
  const look =
    count > 0
      ? ({ variant: 'light' } as const)
      : ({ variant: 'subtle', color: 'gray', c: 'var(--mantine-color-text)' } as const);
  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          {...look}
          leftSection={<IconFilter size={15} aria-hidden />}
          flex="none"
          aria-label={count > 0 ? say.filterActive(count) : say.filter}
        >
          {count > 0 ? `${say.filter} ${count}` : say.filter}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70vh" className="cw-scroll" aria-label={say.filter}>
        <FilterValues {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Every value that exhibits of the case have, with how many have it. Counted only once somebody looks. */
function FilterValues({ caseId, filter, tags, onFilter }: FilterMenuProps) {
  const say = useWords(words);
  const { data: facets } = useAnswer('exhibits.facets', { caseId });
  const tagValues = (facets?.tags ?? []).flatMap(({ value, count }) => {
    const tag = tags.find(({ id }) => id === value);
    return tag ? [{ value, count, label: <TagMark name={tag.path} colour={tag.colour} /> }] : [];
  });
  const markValues = exhibitMarks.flatMap(value => {
    const count = facets?.marks[value] ?? 0;
    return count === 0 ? [] : [{ value, count, label: say.marks[value] }];
  });
  const common = { filter, onFilter };
  return (
    <Stack gap="md">
      <Values
        {...common}
        field="statuses"
        values={(facets?.statuses ?? []).map(one => ({ ...one, label: <ExhibitStatusMark status={one.value} /> }))}
      />
      <Values
        {...common}
        field="kinds"
        values={(facets?.kinds ?? []).map(one => ({ ...one, label: say.kind(one.value) }))}
      />
      <Values {...common} field="marks" values={markValues} />
      <Values {...common} field="tagIds" values={tagValues} />
      <Values
        {...common}
        field="custodians"
        values={(facets?.custodians ?? []).map(one => ({ ...one, label: one.value }))}
      />
      <Button
        variant="default"
        disabled={countValues(filter) === 0 && filter.text === ''}
        onClick={() => onFilter(everything)}
      >
        {say.clearFilter}
      </Button>
    </Stack>
  );
}

type ValuesProps<Field extends FilterList> = {
  field: Field;
  values: readonly {
    readonly value: ExhibitFilter[Field][number];
    readonly count: number;
    readonly label: ReactNode;
  }[];
  filter: ExhibitFilter;
  onFilter: (filter: ExhibitFilter) => void;
};

function Values<Field extends FilterList>({ field, values, filter, onFilter }: ValuesProps<Field>) {
  const say = useWords(words);
  const chosen: readonly ExhibitFilter[Field][number][] = filter[field];
  if (values.length === 0) return null;
  return (
    <Stack gap={2} role="group" aria-label={say.filterFields[field]}>
      <Text size="xs" fw={600}>
        {say.filterFields[field]}
      </Text>
      {values.map(({ value, count, label }) => (
        <Checkbox
          key={value}
          classNames={{ body: 'cw-check', labelWrapper: 'cw-check-label' }}
          checked={chosen.includes(value)}
          onChange={() => onFilter(toggleValue(filter, field, value))}
          label={
            <Group gap={8} wrap="nowrap" justify="space-between" component="span">
              {label}
              <Text span size="xs" c="dimmed">
                {countText(count)}
              </Text>
            </Group>
          }
        />
      ))}
    </Stack>
  );
}
