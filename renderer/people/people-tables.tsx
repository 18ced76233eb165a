import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';

/** As large beside a long name. */
const icon = { flex: 'none' } as const;

type EntityTableProps = {
  entities: readonly Entity[];
  factsOf: (id: number) => number;
  selectedId: number | undefined;
  onSelect: (id: number) => void;
};

/** People and organisations, parties first. */
export function EntityTable({ entities, factsOf, selectedId, onSelect }: EntityTableProps) {
  const text = useWords(words);
  return (
    <table className="cw-table" aria-label={text.people}>
      <colgroup>
        <col />
        <col width="30%" />
        <col width="26%" className="cw-wide" />
        <col width={64} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.role}</th>
          <th scope="col" className="cw-wide">
            {text.columns.aliases}
          </th>
          <th scope="col" className="cw-number">
            {text.columns.facts}
          </th>
        </tr>
      </thead>
      <tbody>
        {entities.map(({ id, kind, name, role, isParty, aliases }) => (
          <tr key={id} data-row data-selected={id === selectedId} onClick={() => onSelect(id)}>
            <td>
              <Group gap={8} wrap="nowrap">
                {kind === 'person' ? (
                  <IconUser size={14} style={icon} role="img" aria-label={text.kind.person} />
                ) : (
                  <IconBuilding size={14} style={icon} role="img" aria-label={text.kind.organisation} />
                )}
                <UnstyledButton fz="sm" aria-current={id === selectedId ? 'true' : undefined}>
                  {name}
                </UnstyledButton>
                {isParty ? (
                  <Badge size="xs" variant="default" tt="none" fw={500} flex="none">
                    {text.party}
                  </Badge>
                ) : null}
              </Group>
            </td>
            <td>{role}</td>
            <td className="cw-wide">
              <Text c="dimmed">{aliases.join(', ')}</Text>
            </td>
            <td className="cw-number">{factsOf(id) === 0 ? '' : countText(factsOf(id))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CountTableProps = {
  counts: readonly Count[];
  entities: ReadonlyMap<number, Entity>;
  selectedId: number | undefined;
  onSelect: (id: number) => void;
};

/** The counts with what is alleged and what became of it. */
export function CountTable({ counts, entities, selectedId, onSelect }: CountTableProps) {
  const text = useWords(words);
  return (
    <table className="cw-table" aria-label={text.counts}>
      <colgroup>
        <col width={90} />
        <col />
        <col className="cw-wide" width={200} />
        <col className="cw-wide" width={180} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text.columns.number}</th>
          <th scope="col">{text.columns.count}</th>
          <th scope="col" className="cw-wide">
            {text.columns.charged}
          </th>
          <th scope="col" className="cw-wide">
            {text.columns.outcome}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ id, number, title, statute, entityIds, outcome }) => (
          <tr key={id} data-row data-selected={id === selectedId} onClick={() => onSelect(id)}>
            <td>{number}</td>
            <td>
              <UnstyledButton fz="sm" aria-current={id === selectedId ? 'true' : undefined}>
                {title}
              </UnstyledButton>
              {statute === '' ? null : (
                <Text size="xs" c="dimmed">
                  {statute}
                </Text>
              )}
            </td>
            <td className="cw-wide">
              {entityIds
                .map(each => entities.get(each)?.name)
                .filter(name => name !== undefined)
                .join(', ')}
            </td>
            <td className="cw-wide">{outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
