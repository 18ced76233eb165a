import { Text, Title, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { type Count, countLabels } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

type ChargeMatrixProps = {
  entities: readonly Entity[];
  counts: readonly Count[];
  onEntity: (id: number) => void;
  onCount: (id: number) => void;
};

/** How the arrow keys move in the table: rows and columns. */
const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Who is charged with what: a row for each party, a column for each count. The arrow keys move, Space charges or not. */
export function ChargeMatrix({ entities, counts, onEntity, onCount }: ChargeMatrixProps) {
  const text = useWords(words);
  const update = useWrite('counts.update');
  const labels = useMemo(() => countLabels(counts), [counts]);
  // One cell at a time is a stop of the Tab key.
  const [reached, setReached] = useState<readonly [row: number, column: number]>([0, 0]);
  const isCharged = ({ id }: Entity): boolean => counts.some(({ entityIds }) => entityIds.includes(id));
  const rows = entities.filter(entity => entity.isParty || isCharged(entity));
  if (rows.length === 0 || counts.length === 0) return null;
  const at = [Math.min(reached[0], rows.length - 1), Math.min(reached[1], counts.length - 1)] as const;
  const charge = ({ id, entityIds }: Count, entityId: number): void => {
    if (update.isPending) return;
    const wanted = entityIds.includes(entityId)
      ? entityIds.filter(each => each !== entityId)
      : [...entityIds, entityId];
    update.mutate({ id, entityIds: wanted }, { onError: failure => tellFailure(text.chargeFailed, failure) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    if (!step || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    event.preventDefault();
    const row = Math.min(Math.max(at[0] + step[0], 0), rows.length - 1);
    const column = Math.min(Math.max(at[1] + step[1], 0), counts.length - 1);
    setReached([row, column]);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    <section className="cw-people-section" aria-labelledby="matrix-title">
      <Title order={2} id="matrix-title">
        {text.matrix}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {text.matrixLead}
      </Text>
      <div className="cw-matrix-scroll" onKeyDown={onKeyDown}>
        <table className="cw-matrix" aria-labelledby="matrix-title">
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{text.columns.name}</VisuallyHidden>
              </th>
              {counts.map(count => (
                <th key={count.id} scope="col">
                  <Tooltip label={count.title} multiline maw={320}>
                    <UnstyledButton
                      className="cw-matrix-head"
                      fz="xs"
                      onClick={() => onCount(count.id)}
                      aria-label={`${labels.get(count.id) ?? ''}: ${count.title}`}
                    >
                      {labels.get(count.id)}
                    </UnstyledButton>
                  </Tooltip>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((entity, row) => (
              <tr key={entity.id}>
                <th scope="row">
                  <UnstyledButton className="cw-matrix-name" fz="sm" onClick={() => onEntity(entity.id)}>
                    {entity.name}
                  </UnstyledButton>
                </th>
                {counts.map((count, column) => {
                  const isOn = count.entityIds.includes(entity.id);
                  return (
                    <td key={count.id}>
                      <button
                        type="button"
                        role="checkbox"
                        aria-checked={isOn}
                        aria-label={text.cell(entity.name, nameOf(count))}
                        className="cw-matrix-cell"
                        data-cell={`${row} ${column}`}
                        tabIndex={row === at[0] && column === at[1] ? 0 : -1}
                        onFocus={() => setReached([row, column])}
                        onClick={() => charge(count, entity.id)}
                      >
                        {isOn ? <IconCheck size={16} aria-hidden /> : <span aria-hidden>·</span>}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const nameOf = ({ number, title }: Count): string => (number === '' ? title : `${number}: ${title}`);
