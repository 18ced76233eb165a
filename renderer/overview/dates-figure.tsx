import { Table, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { CaseOverview } from '../../contract/cases.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { Figure } from './figure.tsx';
import { words } from './messages.ts';
import { type Period, periodsOf } from './periods.ts';

const height = 96;
const axis = 18;
/** Room for the number over the highest bar. */
const top = 16;
/** Room that a name needs below the axis. */
const labelWidths = { year: 34, month: 60 };

/** When the material comes from, by the dates of the exhibits themselves. */
export function DatesFigure({ months, undated }: Pick<CaseOverview, 'months' | 'undated'>) {
  const text = useWords(words);
  const language = useLanguage();
  const { bars, unplaced, unit } = periodsOf(months, undated);
  const first = bars[0];
  const last = bars.at(-1);
  const named = (name: string): string => periodText(name, language);
  const rest =
    unplaced > 0 ? (
      <Text size="xs" c="dimmed" mt="xs">
        {text.undated(countText(unplaced), unit)}
      </Text>
    ) : null;
  if (!first || !last)
    return (
      <section aria-labelledby="dates-title" className="cw-overview-part">
        <Title order={2} id="dates-title" mb="sm">
          {text.dates}
        </Title>
        <Text c="dimmed">{text.noDates}</Text>
      </section>
    );
  return (
    <Figure
      id="dates-title"
      title={text.dates}
      picture={
        <Bars
          bars={bars}
          labelWidth={labelWidths[unit]}
          label={text.datesLabel(named(first.name), named(last.name))}
          named={named}
        />
      }
      table={
        <Table aria-labelledby="dates-title" w="auto">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.period}</Table.Th>
              <Table.Th ta="right">{text.exhibits}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bars.map(({ name, exhibits }) => (
              <Table.Tr key={name}>
                <Table.Td>{named(name)}</Table.Td>
                <Table.Td ta="right">{countText(exhibits)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
      below={rest}
    />
  );
}

function Bars({
  bars,
  labelWidth,
  label,
  named,
}: {
  bars: readonly Period[];
  labelWidth: number;
  label: string;
  named: (name: string) => string;
}) {
  const { ref, width } = useElementSize();
  const most = Math.max(1, ...bars.map(({ exhibits }) => exhibits));
  const step = Math.min(40, width / bars.length);
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(step, 1)));
  const floor = height - axis;
  const heightOf = (exhibits: number): number => (exhibits === 0 ? 0 : Math.max(2, (exhibits / most) * (floor - top)));
  return (
    <div ref={ref}>
      <svg role="img" aria-label={label} width={width} height={height} className="cw-overview-picture">
        <line x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} className="cw-overview-axis" />
        {bars.map(({ name, exhibits }, index) => (
          <g key={name}>
            <rect
              className="cw-overview-bar"
              x={index * step + step * 0.12}
              width={Math.max(1, step * 0.76)}
              y={floor - heightOf(exhibits)}
              height={heightOf(exhibits)}
            >
              <title>{`${named(name)}: ${countText(exhibits)}`}</title>
            </rect>
            {exhibits > 0 && step >= 18 ? (
              <text x={index * step + step / 2} y={floor - heightOf(exhibits) - 4} textAnchor="middle">
                {countText(exhibits)}
              </text>
            ) : null}
            {index % every === 0 ? (
              <text
                x={step < labelWidth ? index * step + step * 0.12 : index * step + step / 2}
                y={height - 4}
                textAnchor={step < labelWidth ? 'start' : 'middle'}
              >
                {named(name)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** `2021-10` as Oct 2021. These are dates of evidence, which have no time zone of ours: they are read and shown as UTC. */
function periodText(name: string, language: 'en' | 'zh-Hans'): string {
  if (name.length === 4) return name;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${name}-01T00:00:00Z`));
}
