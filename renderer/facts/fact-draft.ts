import type { Fact, FactStatus } from '../../contract/facts.ts';
import { type CitationDraft, emptyCitation } from '../cite/citation-fields.tsx';

/** A fact that is being written or edited; lists as the fields of the form have them. */
export type FactDraft = {
  readonly text: string;
  readonly date: string;
  readonly status: FactStatus;
  readonly evaluation: string;
  readonly entityIds: readonly number[];
  readonly countIds: readonly number[];
  /** Only for a new fact. */
  readonly citation: CitationDraft;
};

export const emptyFact: FactDraft = {
  text: '',
  date: '',
  status: 'alleged',
  evaluation: '',
  entityIds: [],
  countIds: [],
  citation: emptyCitation,
};

export const draftOf = ({ text, date, status, evaluation, entityIds, countIds }: Fact): FactDraft => ({
  text,
  date: date.text,
  status,
  evaluation,
  entityIds,
  countIds,
  citation: emptyCitation,
});
