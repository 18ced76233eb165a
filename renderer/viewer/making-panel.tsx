import type { Exhibit } from '../../contract/exhibits.ts';
import { CitePanel } from './panels/cite-panel.tsx';
import { FactPanel } from './panels/fact-panel.tsx';
import { NotePanel } from './panels/note-panel.tsx';
import { CorrectPanel } from './scan/correct-panel.tsx';
import type { Acts, Making } from './use-acts.ts';

/** Beside the document: what is being made of the selection. */
export function MakingPanel({
  caseId,
  exhibit,
  making,
  acts,
}: {
  caseId: number;
  exhibit: Exhibit;
  making: Making;
  acts: Acts;
}) {
  if (making.what === 'correct')
    return (
      <CorrectPanel key={making.page} caseId={caseId} exhibit={exhibit} page={making.page} onClose={acts.endMaking} />
    );
  const { what, selected } = making;
  const shared = { caseId, exhibit, selected, onClose: acts.endMaking };
  // Another selection is another fact, also while the panel is open.
  const key = JSON.stringify(selected);
  switch (what) {
    case 'cite':
      return <CitePanel key={key} {...shared} onFact={() => acts.makeOf('fact', selected)} />;
    case 'fact':
      return <FactPanel key={key} {...shared} />;
    case 'note':
      return <NotePanel key={key} {...shared} />;
  }
}
