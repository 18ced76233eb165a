import { Loader } from '@mantine/core';
import { useState } from 'react';
import type { Exhibit } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { type KeptDraft, useDraft } from '../../client/use-draft.ts';
import { type FactDraft, emptyFact } from '../../facts/fact-draft.ts';
import { FactForm } from '../../facts/fact-form.tsx';
import { useWords } from '../../messages/words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { tellDone } from '../../ui/tell.ts';
import { words } from '../messages.ts';
import { type Selected, placeOf } from '../selection/selected.ts';
import { CitedWords } from './cited-words.tsx';

type FactPanelProps = { caseId: number; exhibit: Exhibit; selected: Selected; onClose: () => void };

/** A new fact, proved by what is selected. What is typed is kept until it is added or given up. */
export function FactPanel(props: FactPanelProps) {
  const text = useWords(words);
  const kept = useDraft<FactDraft>(props.caseId, `reader-fact-${props.exhibit.id}`);
  return (
    <SidePanel title={text.newFact} name="reader.margin" width={304} onClose={props.onClose}>
      {kept ? <NewFact {...props} kept={kept} /> : <Loader size="sm" aria-label={text.opening} />}
    </SidePanel>
  );
}

function NewFact({ caseId, exhibit, selected, kept, onClose }: FactPanelProps & { kept: KeptDraft<FactDraft> }) {
  const text = useWords(words);
  const { page, quote } = selected;
  // What was typed before is for what is selected now.
  const [draft, setDraft] = useState<FactDraft>(() => ({
    ...(kept.draft ?? emptyFact),
    citation: { exhibitId: exhibit.id, page, quote, selected: placeOf(exhibit.id, selected) },
  }));
  const { data: entities = [] } = useAnswer('entities.list', { caseId });
  const { data: counts = [] } = useAnswer('counts.list', { caseId });
  const { data: facts = [] } = useAnswer('facts.list', { caseId });
  const evaluations = [...new Set(facts.map(({ evaluation }) => evaluation))].filter(each => each !== '').sort();
  const end = (): void => {
    kept.drop();
    onClose();
  };
  return (
    <>
      {quote === '' && selected.region.length > 0 ? <CitedWords exhibit={exhibit} selected={selected} /> : null}
      <FactForm
        caseId={caseId}
        draft={draft}
        onChange={next => {
          setDraft(next);
          kept.keep(next);
        }}
        entities={entities}
        counts={counts}
        evaluations={evaluations}
        onSaved={() => {
          tellDone(text.factAdded);
          end();
        }}
        onCancel={end}
      />
    </>
  );
}
