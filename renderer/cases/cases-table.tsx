import { ActionIcon, Table, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Case } from '../../contract/cases.ts';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';
import './cases.css';
import { useReadOnly } from '../ui/read-only.ts';

const columns = ['title', 'reference', 'jurisdiction', 'status', 'exhibits', 'facts', 'people', 'notes'] as const;
type Column = (typeof columns)[number];
const numbers: ReadonlySet<Column> = new Set(['exhibits', 'facts', 'people', 'notes']);
/** Left out where there is no room. */
const wide: ReadonlySet<Column> = new Set(['reference', 'jurisdiction']);

type Props = {
  cases: readonly Case[];
  editing: number | undefined;
  onOpen: (one: Case) => void;
  onEdit: (one: Case) => void;
};

/** The cases in rows; a click on a heading sorts by it. */
export function CasesTable({ cases, editing, onOpen, onEdit }: Props) {
  const text = useWords(words);
  const readOnly = useReadOnly();
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>();
  const sorted = sort ? cases.toSorted((a, b) => compare(a[sort.by], b[sort.by]) * (sort.down ? -1 : 1)) : cases;
  return (
    <div className="cw-cases-scroll">
      <Table className="cw-cases" highlightOnHover aria-label={text.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th
                key={column}
                aria-sort={sort?.by === column ? (sort.down ? 'descending' : 'ascending') : undefined}
                data-number={numbers.has(column)}
                className={wide.has(column) ? 'cw-wide' : undefined}
              >
                <UnstyledButton
                  className="cw-cases-sort"
                  onClick={() => setSort({ by: column, down: sort?.by === column ? !sort.down : numbers.has(column) })}
                  title={text.sortBy(text.columns[column])}
                >
                  {text.columns[column]}
                  {sort?.by === column ? (
                    sort.down ? (
                      <IconChevronDown size={12} aria-hidden />
                    ) : (
                      <IconChevronUp size={12} aria-hidden />
                    )
                  ) : null}
                </UnstyledButton>
              </Table.Th>
            ))}
            <Table.Td w={40} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(each => (
            <Table.Tr key={each.id} data-current={each.id === editing} onDoubleClick={() => onOpen(each)}>
              <Table.Td>
                <UnstyledButton className="cw-cases-title" dir="auto" onClick={() => onOpen(each)}>
                  {each.title}
                </UnstyledButton>
                {each.description === '' ? null : (
                  <Text size="xs" c="dimmed" lineClamp={1} title={each.description}>
                    {each.description}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="cw-cases-short cw-wide">{each.reference}</Table.Td>
              <Table.Td className="cw-wide">{each.jurisdiction}</Table.Td>
              <Table.Td className="cw-cases-short">
                <Text span {...(each.status === 'open' ? {} : { c: 'dimmed' })}>
                  {text.statuses[each.status]}
                </Text>
              </Table.Td>
              <Table.Td data-number>{countText(each.exhibits)}</Table.Td>
              <Table.Td data-number>{countText(each.facts)}</Table.Td>
              <Table.Td data-number>{countText(each.people)}</Table.Td>
              <Table.Td data-number>{countText(each.notes)}</Table.Td>
              <Table.Td>
                <Tooltip label={text.editCase(each.title)}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    disabled={readOnly}
                    aria-label={text.editCase(each.title)}
                    onClick={() => onEdit(each)}
                  >
                    <IconPencil size={15} />
                  </ActionIcon>
                </Tooltip>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), undefined, { numeric: true });
