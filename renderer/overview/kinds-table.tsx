import { Table, Title, UnstyledButton } from '@mantine/core';
import type { CaseOverview } from '../../contract/cases.ts';
import { useKindName } from '../messages/use-kind-name.ts';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { words } from './messages.ts';

const barWidth = 160;

/** The material by kind: a table with a bar in each row, so that the picture and the numbers are one. */
export function KindsTable({ kinds, onKind }: { kinds: CaseOverview['kinds']; onKind: (kind: string) => void }) {
  const text = useWords(words);
  const kindName = useKindName();
  const most = Math.max(1, ...kinds.map(({ exhibits }) => exhibits));
  return (
    <section aria-labelledby="kinds-title" className="cw-overview-part">
      <Title order={2} id="kinds-title" mb="sm">
        {text.kinds}
      </Title>
      <Table
        aria-labelledby="kinds-title"
        className="cw-overview-kinds"
        withRowBorders={false}
        verticalSpacing={2}
        horizontalSpacing="sm"
      >
        <Table.Thead className="cw-overview-hidden-head">
          <Table.Tr>
            <Table.Th>{text.kind}</Table.Th>
            <Table.Th ta="right">{text.exhibits}</Table.Th>
            <Table.Td />
            <Table.Th ta="right">{text.size}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map(({ kind, exhibits, bytes }) => (
            <Table.Tr key={kind}>
              <Table.Td>
                <UnstyledButton className="cw-overview-link" onClick={() => onKind(kind)}>
                  {kindName(kind)}
                </UnstyledButton>
              </Table.Td>
              <Table.Td ta="right">{countText(exhibits)}</Table.Td>
              <Table.Td w={barWidth}>
                <svg width={barWidth} height={12} aria-hidden display="block">
                  <rect
                    className="cw-overview-bar"
                    width={Math.max(2, (exhibits / most) * barWidth)}
                    height={12}
                    rx={2}
                  />
                </svg>
              </Table.Td>
              <Table.Td ta="right" c="dimmed">
                {sizeText(bytes)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
