import { Text } from '@mantine/core';
import type { ExhibitHit } from '../../contract/search.ts';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useKindName } from '../messages/use-kind-name.ts';
import { evidenceDateText } from './evidence-date.ts';

/** The cells that tell which exhibit it is, behind its number. */
export function ExhibitCells({ exhibit, showsCase }: { exhibit: ExhibitHit; showsCase: boolean }) {
  const kindName = useKindName();
  const language = useLanguage();
  const { data: cases = [] } = useAnswer('cases.list', {}, showsCase);
  const within = showsCase ? cases.find(({ id }) => id === exhibit.caseId)?.title : undefined;
  const details = [kindName(exhibit.kind), evidenceDateText(exhibit.date, language), within]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Text role="gridcell" fw={600} className="cw-hit-title" dir="auto" title={exhibit.fileName}>
        {exhibit.title}
      </Text>
      <Text role="gridcell" size="xs" c="dimmed" className="cw-hit-details" title={details}>
        {details}
      </Text>
    </>
  );
}
