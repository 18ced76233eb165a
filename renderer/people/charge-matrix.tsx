import { Text, Title, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

type ChargeMatrixProps = {
  entities: readonly Entity[];
  counts: readonly Count[];
  onEntity: (id: number) => void;
  onCount: (id: number) => void;
};

/** Who is charged with what: a row for each person, a column for each count. */
export function ChargeMatrix({ entities, counts, onEntity, onCount }: ChargeMatrixProps) {
  const text = useWords(words);
  const charged = entities.filter(({ id }) => counts.some(({ entityIds }) => entityIds.includes(id)));
  if (charged.length === 0) return null;
  return (
    <section className="cw-people-section" aria-labelledby="matrix-title">
      <Title order={2} id="matrix-title">
        {text.matrix}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {text.matrixLead}
      </Text>
      {/* A part that scrolls has to be reachable by keyboard. */}
      <div className="cw-matrix-scroll" role="group" aria-labelledby="matrix-title" tabIndex={0}>
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
                      aria-label={nameOf(count)}
                    >
                      {count.number || short(count.title)}
                    </UnstyledButton>
                  </Tooltip>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {charged.map(entity => (
              <tr key={entity.id}>
                <th scope="row">
                  <UnstyledButton className="cw-matrix-name" fz="sm" onClick={() => onEntity(entity.id)}>
                    {entity.name}
                  </UnstyledButton>
                </th>
                {counts.map(count => (
                  <td key={count.id}>
                    {count.entityIds.includes(entity.id) ? (
                      <IconCheck size={16} role="img" aria-label={text.charged(entity.name, nameOf(count))} />
                    ) : (
                      <>
                        <Text span c="dimmed" aria-hidden>
                          ·
                        </Text>
                        <VisuallyHidden>{text.notCharged}</VisuallyHidden>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const nameOf = ({ number, title }: Count): string => (number === '' ? title : `${number}: ${title}`);
const short = (title: string): string => (title.length <= 14 ? title : `${title.slice(0, 13).trimEnd()}…`);
