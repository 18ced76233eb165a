import type { Case, CaseOverview } from '../../contract/cases.ts';
import { words as caseWords } from '../cases/messages.ts';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { Description } from './description.tsx';
import { words } from './messages.ts';

/** What the case is, in its own words and in a few figures. */
export function CaseHead({ of, overview }: { of: Case; overview: CaseOverview }) {
  const text = useWords(words);
  const { statuses } = useWords(caseWords);
  const rows = [
    [text.facts.reference, of.reference],
    [text.facts.jurisdiction, of.jurisdiction],
    [text.facts.status, statuses[of.status]],
    [text.facts.material, text.material(countText(of.exhibits), countText(overview.pages), sizeText(overview.bytes))],
    [text.facts.work, text.work(countText(of.facts), countText(of.notes))],
  ].filter(([, value]) => value !== '');
  return (
    <div className="cw-overview-part cw-overview-case">
      <dl className="cw-overview-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Description description={of.description} />
    </div>
  );
}
