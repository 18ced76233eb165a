import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import type { Fact } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import type { Looked } from './fact-cells.tsx';
import { FactDetails } from './fact-details.tsx';
import { type FactDraft, draftOf, emptyFact } from './fact-draft.ts';
import { FactForm } from './fact-form.tsx';
import { words } from './messages.ts';

/** Under which key the edit of a fact is kept until it is saved or given up. */
export const draftKey = (caseId: number, id: number | 'new'): string => `fact-draft-${caseId}-${id}`;

type FactPanelProps = {
  caseId: number;
  /** The fact that is shown; none for a new one. */
  fact?: Fact | undefined;
  facts: readonly Fact[];
  entities: readonly Entity[];
  counts: readonly Count[];
  looked: Looked;
  onSelect: (id: number) => void;
  /** Shows the page of a pin-cite in place of the fact. */
  onProof: (citationId: number) => void;
  onClose: () => void;
};

/** One fact beside the list: read, edited, or written anew. */
export function FactPanel({
  caseId,
  fact,
  facts,
  entities,
  counts,
  looked,
  onSelect,
  onProof,
  onClose,
}: FactPanelProps) {
  const text = useWords(words);
  const [draft, keep, forget] = useKept<FactDraft | null>(draftKey(caseId, fact?.id ?? 'new'), fact ? null : emptyFact);
  const evaluations = [
    ...new Set(facts.map(({ evaluation }) => evaluation).filter(evaluation => evaluation !== '')),
  ].sort();
  const title = fact ? (draft ? text.form.edit : text.details.title) : text.form.add;
  return (
    <SidePanel title={title} onClose={onClose}>
      {fact && !draft ? (
        <FactDetails
          fact={fact}
          looked={looked}
          onProof={onProof}
          onEdit={() => keep(draftOf(fact))}
          onRemoved={onClose}
        />
      ) : (
        <FactForm
          caseId={caseId}
          fact={fact}
          draft={draft ?? emptyFact}
          onChange={keep}
          entities={entities}
          counts={counts}
          evaluations={evaluations}
          onSaved={saved => {
            forget();
            onSelect(saved.id);
          }}
          onCancel={() => {
            forget();
            if (!fact) onClose();
          }}
        />
      )}
    </SidePanel>
  );
}
