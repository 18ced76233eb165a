import { Button, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Fact } from '../../contract/facts.ts';
import { StatusMark } from '../facts/status-mark.tsx';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { Figure } from './figure.tsx';
import { words } from './messages.ts';
import { placeFacts, yearTicks } from './strip-layout.ts';

const axis = 20;

type Props = { facts: readonly Fact[]; onFact: (id: number) => void };

/** Every dated fact as a dot on one line of time; dots of the same days stand on each other. */
export function FactsStrip({ facts, onFact, onFacts }: Props & { onFacts: () => void }) {
  const text = useWords(words);
  const dated = facts.filter(({ date }) => date.from !== '');
  const undated = facts.length - dated.length;
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last)
    return (
      <section aria-labelledby="strip-title" className="cw-overview-part">
        <Title order={2} id="strip-title" mb="xs">
          {text.strip}
        </Title>
        <Text c="dimmed">{text.noFacts}</Text>
        <Button variant="subtle" px={0} onClick={onFacts}>
          {text.openFacts}
        </Button>
      </section>
    );
  return (
    <Figure
      id="strip-title"
      title={text.strip}
      picture={
        <Strip
          facts={dated}
          label={text.stripLabel(countText(dated.length), first.date.text, last.date.text)}
          onFact={onFact}
        />
      }
      table={<FactsTable facts={dated} onFact={onFact} />}
      below={
        undated > 0 ? (
          <Text size="xs" c="dimmed">
            {text.undatedFacts(countText(undated))}
          </Text>
        ) : null
      }
    />
  );
}

function Strip({ facts, label, onFact }: Props & { label: string }) {
  const { ref, width } = useElementSize();
  const { dots, height, radius, scale } = placeFacts(facts, width);
  const floor = height;
  return (
    <div ref={ref}>
      <svg role="img" aria-label={label} width={width} height={height + axis} className="cw-overview-picture">
        <line x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} className="cw-overview-axis" />
        {yearTicks(scale, width).map(({ year, x }) => (
          <g key={year}>
            <line x1={x} x2={x} y1={floor} y2={floor + 5} className="cw-overview-axis" />
            <text x={x + 3} y={floor + 15}>
              {year}
            </text>
          </g>
        ))}
        {dots.map(({ fact, x, y }) => (
          // The table is the way for the keyboard and for screen readers; the dots are a short cut for the mouse.
          <circle
            key={fact.id}
            cx={x}
            cy={y}
            r={radius}
            className="cw-overview-dot"
            data-status={fact.status}
            onClick={() => onFact(fact.id)}
          >
            <title>{`${fact.date.text}: ${fact.text}`}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}

function FactsTable({ facts, onFact }: Props) {
  const text = useWords(words);
  return (
    <div className="cw-overview-scroll" role="group" aria-labelledby="strip-title" tabIndex={0}>
      <Table aria-labelledby="strip-title">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.date}</Table.Th>
            <Table.Th>{text.fact}</Table.Th>
            <Table.Th>{text.factStatus}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {facts.map(fact => (
            <Table.Tr key={fact.id}>
              <Table.Td className="cw-overview-short">{fact.date.text}</Table.Td>
              <Table.Td>
                <UnstyledButton className="cw-overview-link" onClick={() => onFact(fact.id)}>
                  {fact.text}
                </UnstyledButton>
              </Table.Td>
              <Table.Td>
                <StatusMark status={fact.status} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
