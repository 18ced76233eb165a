import { type ValueDraft, emptyValue } from './value-draft.ts';

/** A conflict that is being written. */
export type ConflictDraft = { readonly claim: string; readonly values: readonly ValueDraft[] };
export const emptyConflict: ConflictDraft = { claim: '', values: [emptyValue, emptyValue] };

const isEmpty = ({ value, remark, citation }: ValueDraft): boolean =>
  value.trim() === '' && remark.trim() === '' && citation.exhibitId === null;

/**
 * A source is put against others: into the conflict that is being written, where there is one, else into a new one.
 * `claim` is taken where none is written yet.
 */
export function withSource(draft: ConflictDraft, claim: string, source: ValueDraft): ConflictDraft {
  const free = draft.values.findIndex(isEmpty);
  return {
    claim: draft.claim.trim() === '' ? claim : draft.claim,
    values: free < 0 ? [...draft.values, source] : draft.values.with(free, source),
  };
}

/** Under which keys the screen keeps what is written and what is shown. */
export const draftKey = (caseId: number): string => `conflict-draft-${caseId}`;
export const openKey = (caseId: number): string => `conflicts-open-${caseId}`;
