import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { type FactOrder, type FactSort, sortedBy } from './sort.ts';

type FactHeadProps = {
  sort: FactSort;
  onSort: (sort: FactSort) => void;
  areAllChosen: boolean;
  areSomeChosen: boolean;
  onChooseAll: (on: boolean) => void;
};

/** Columns, their widths in rem, and the class that drops them where the list is narrow. */
const columns: readonly { readonly by: FactOrder; readonly width?: number; readonly className?: string }[] = [
  { by: 'date', width: 8.75 },
  { by: 'text' },
  { by: 'status', width: 6.75 },
  { by: 'people', width: 9.5, className: 'cw-wide' },
  { by: 'counts', width: 5.25, className: 'cw-wide' },
  { by: 'sources', width: 8.75, className: 'cw-roomy' },
];

/** The heads of the columns: each puts the list in its order, a second time the other way round. */
export function FactHead({ sort, onSort, areAllChosen, areSomeChosen, onChooseAll }: FactHeadProps) {
  const text = useWords(words);
  const labels: Readonly<Record<FactOrder, string>> = {
    date: text.columns.date,
    text: text.columns.fact,
    status: text.columns.status,
    people: text.columns.people,
    counts: text.columns.counts,
    sources: text.columns.sources,
  };
  return (
    <>
      <colgroup>
        <col style={{ width: '2.25rem' }} />
        {columns.map(({ by, width, className }) => (
          <col
            key={by}
            {...(width === undefined ? {} : { style: { width: `${width}rem` } })}
            className={className ?? ''}
          />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">
            <Checkbox
              aria-label={text.bulk.chooseAll}
              checked={areAllChosen}
              indeterminate={areSomeChosen && !areAllChosen}
              onChange={event => onChooseAll(event.currentTarget.checked)}
            />
          </th>
          {columns.map(({ by, className }) => (
            <th
              key={by}
              scope="col"
              className={className ?? ''}
              aria-sort={sort.by === by ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <UnstyledButton className="cw-head-sort" onClick={() => onSort(sortedBy(sort, by))}>
                {labels[by]}
                {sort.by !== by ? null : sort.down ? (
                  <IconArrowDown size={12} aria-hidden />
                ) : (
                  <IconArrowUp size={12} aria-hidden />
                )}
              </UnstyledButton>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
