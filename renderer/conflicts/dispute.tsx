import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Citation } from '../../contract/citations.ts';
import type { Fact } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { type ConflictDraft, draftKey, emptyConflict, openKey } from './conflict-draft.ts';
import { words } from './messages.ts';
import { emptyValue } from './value-draft.ts';

/**
 * Begins a conflict elsewhere, such as at a fact or at words on a page: what is known of the first source is filled in,
 * and the other source is asked for.
 */
export function useDispute(
  caseId: number,
): (begun: {
  claim?: string;
  value?: string;
  source: Pick<Citation, 'exhibitId' | 'page' | 'quote'> | undefined;
}) => void {
  const go = usePlaces(places => places.go);
  const [, keepDraft] = useKept<ConflictDraft>(draftKey(caseId), emptyConflict);
  const [, keepOpen] = useKept<number | 'new' | null>(openKey(caseId), null);
  return ({ claim = '', value = '', source }) => {
    const first = {
      ...emptyValue,
      value,
      ...(source ? { citation: { exhibitId: source.exhibitId, page: source.page, quote: source.quote } } : {}),
    };
    keepDraft({ claim, values: [first, emptyValue] });
    keepOpen('new');
    go({ screen: 'conflicts', caseId });
  };
}

/** Puts another source against that of a fact. */
export function DisputeFact({ fact: { caseId, text: claim, citations } }: { fact: Fact }) {
  const text = useWords(words);
  const dispute = useDispute(caseId);
  return (
    <Button
      variant="default"
      leftSection={<IconAlertTriangle size={14} />}
      onClick={() => dispute({ claim, source: citations[0] })}
    >
      {text.dispute}
    </Button>
  );
}
