import { IconAlertTriangle } from '@tabler/icons-react';
import type { CitationInput } from '../../contract/citations.ts';
import type { Fact } from '../../contract/facts.ts';
import { emptyCitation } from '../cite/citation-fields.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { placeOf } from '../viewer/selection/selected.ts';
import { type ConflictDraft, draftKey, emptyConflict, openKey, withSource } from './conflict-draft.ts';
import { words } from './messages.ts';
import { emptyValue } from './value-draft.ts';
import { EditButton } from '../ui/edit-button.tsx';

/**
 * Begins a conflict elsewhere, such as at a fact or at words on a page: what is known of the first source is filled in,
 * and the other source is asked for. A conflict that is being written already gets the source as its next one.
 */
export function useDispute(
  caseId: number,
): (begun: { claim?: string; value?: string; source: CitationInput | undefined }) => void {
  const go = usePlaces(places => places.go);
  const [draft, keepDraft] = useKept<ConflictDraft>(draftKey(caseId), emptyConflict);
  const [, keepOpen] = useKept<number | 'new' | null>(openKey(caseId), null);
  return ({ claim = '', value = '', source }) => {
    const { exhibitId, page, quote } = source ?? emptyCitation;
    const citation = { exhibitId, page, quote, ...(source ? { selected: source } : {}) };
    keepDraft(withSource(draft, claim, { ...emptyValue, value, citation }));
    keepOpen('new');
    go({ screen: 'conflicts', caseId });
  };
}

/** Puts another source against that of a fact. */
export function DisputeFact({ fact: { caseId, text: claim, citations } }: { fact: Fact }) {
  const text = useWords(words);
  const dispute = useDispute(caseId);
  const [first] = citations;
  return (
    <EditButton
      variant="default"
      leftSection={<IconAlertTriangle size={14} />}
      onClick={() => dispute({ claim, source: first && placeOf(first.exhibitId, first) })}
    >
      {text.dispute}
    </EditButton>
  );
}
