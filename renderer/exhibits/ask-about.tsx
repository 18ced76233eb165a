import { useAnswer } from '../client/client.tsx';
import { Ask, type Question } from './ask.tsx';
import type { Edits } from './edits.ts';
import { Renumber } from './renumber.tsx';

type AskAboutProps = { caseId: number; question: Question; ids: readonly number[]; edits: Edits; onClose: () => void };

/** The question starts from what stands there now, when it is about a single exhibit. */
export function AskAbout({ caseId, ...props }: AskAboutProps) {
  const { question, ids } = props;
  const [only] = ids.length === 1 && question !== 'remove' ? ids : [];
  const { data: exhibit } = useAnswer('exhibits.get', { id: only ?? 1 }, only !== undefined);
  const { data: facets } = useAnswer('exhibits.facets', { caseId }, question === 'custodian');
  if (question === 'number' && only === undefined) return <Renumber {...props} />;
  const custodians = facets?.custodians.map(({ value }) => value) ?? [];
  if (question === 'remove' || only === undefined) return <Ask {...props} custodians={custodians} now="" />;
  return exhibit ? (
    <Ask {...props} custodians={custodians} now={question === 'date' ? exhibit.date.text : exhibit[question]} />
  ) : null;
}
