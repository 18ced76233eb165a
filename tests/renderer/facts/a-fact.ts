import type { Fact } from '../../../contract/facts.ts';
import { readDate } from '../../../engine/dates/read-date.ts';

/** A fact as the engine would give it, with only what a test cares about. */
export function aFact(id: number, date: string, fields: Partial<Fact> = {}): Fact {
  return {
    id,
    uid: String(id),
    caseId: 1,
    text: `Fact ${id}`,
    status: 'alleged',
    evaluation: '',
    date: readDate(date),
    createdAt: 0,
    citations: [],
    entityIds: [],
    countIds: [],
    ...fields,
  };
}
