import type { Fact, FactStatus } from '../../contract/facts.ts';

export type FactFilter = {
  readonly text: string;
  readonly status: FactStatus | null;
  readonly entityId: number | null;
  readonly countId: number | null;
};
export const noFilter: FactFilter = { text: '', status: null, entityId: null, countId: null };

export const isFiltering = ({ text, status, entityId, countId }: FactFilter): boolean =>
  text.trim() !== '' || status !== null || entityId !== null || countId !== null;

/** The facts that a filter leaves; every typed word has to be in the statement, the date, the evaluation or a source. */
export function filterFacts(facts: readonly Fact[], { text, status, entityId, countId }: FactFilter): readonly Fact[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  return facts.filter(
    fact =>
      (status === null || fact.status === status) &&
      (entityId === null || fact.entityIds.includes(entityId)) &&
      (countId === null || fact.countIds.includes(countId)) &&
      (wanted.length === 0 || hasAll(fact, wanted)),
  );
}

function hasAll({ text, date, evaluation, citations }: Fact, wanted: readonly string[]): boolean {
  const sources = citations.map(
    ({ exhibitNumber, exhibitTitle, quote }) => `${exhibitNumber} ${exhibitTitle} ${quote}`,
  );
  const all = [text, date.text, evaluation, ...sources].join('\n').toLowerCase();
  return wanted.every(word => all.includes(word));
}
