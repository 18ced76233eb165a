import { type ValueDraft, emptyValue } from './value-draft.ts';

/** A conflict that is being written. */
export type ConflictDraft = { readonly claim: string; readonly values: readonly ValueDraft[] };
export const emptyConflict: ConflictDraft = { claim: '', values: [emptyValue, emptyValue] };

/** Under which keys the screen keeps what is written and what is shown. */
export const draftKey = (caseId: number): string => `conflict-draft-${caseId}`;
export const openKey = (caseId: number): string => `conflicts-open-${caseId}`;
