import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { CaseOverview } from '../../contract/cases.ts';
import { everything, useExhibitFilter } from '../exhibits/filter.ts';
import { useLedgerPart } from '../imports/imports.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';

const order = [
  'failedFiles',
  'unreadable',
  'failedPages',
  'openConflicts',
  'waiting',
  'unreviewed',
  'untagged',
  'undatedFacts',
] as const;
/** These may mean that evidence is missing; the others are work to do. */
const serious: ReadonlySet<(typeof order)[number]> = new Set([
  'failedFiles',
  'unreadable',
  'failedPages',
  'openConflicts',
]);

/** What waits for a person, each a link to where it can be done. */
export function Attention({ caseId, attention }: { caseId: number; attention: CaseOverview['attention'] }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const [, filterExhibits] = useExhibitFilter(caseId);
  const [, showPart] = useLedgerPart(caseId);
  const exhibitsWith = (filter: Partial<typeof everything>) => (): void => {
    filterExhibits({ ...everything, ...filter });
    go({ screen: 'exhibits', caseId });
  };
  const ways: Readonly<Record<(typeof order)[number], () => void>> = {
    failedFiles: () => {
      showPart('failed');
      go({
        screen: 'imports',
        caseId,
        ...(attention.failedImportId === null ? {} : { item: attention.failedImportId }),
      });
    },
    unreadable: exhibitsWith({ marks: ['unread'] }),
    failedPages: () => go({ screen: 'imports', caseId }),
    waiting: exhibitsWith({ marks: ['unread'] }),
    untagged: exhibitsWith({ marks: ['untagged'] }),
    unreviewed: exhibitsWith({ statuses: ['new'] }),
    openConflicts: () => go({ screen: 'conflicts', caseId }),
    undatedFacts: () => go({ screen: 'facts', caseId }),
  };
  const needed = order.filter(what => attention[what] > 0);
  return (
    <section aria-labelledby="attention-title" className="cw-overview-part">
      <Title order={2} id="attention-title" mb="xs">
        {text.attention}
      </Title>
      {needed.length === 0 ? (
        <Text c="dimmed" display="flex" className="cw-overview-need">
          <IconCircleCheck size={15} aria-hidden /> {text.nothing}
        </Text>
      ) : null}
      <ul className="cw-overview-list">
        {needed.map(what => (
          <li key={what}>
            <UnstyledButton className="cw-overview-need" onClick={ways[what]}>
              {serious.has(what) ? (
                <IconAlertTriangle size={15} className="cw-overview-serious" aria-hidden />
              ) : (
                <IconInfoCircle size={15} aria-hidden />
              )}
              <Text span flex={1}>
                {text.needs[what](countText(attention[what]))}
              </Text>
              <IconChevronRight size={14} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
