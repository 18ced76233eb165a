import type { Fact, FactStatus } from '../../contract/facts.ts';

/** Facts that need a look: undated, resting on one page alone, or on a pin-cite that proves nothing any more. */
export const factMarks = ['undated', 'oneSource', 'broken'] as const;
export type FactMark = (typeof factMarks)[number];

export type FactFilter = {
  readonly text: string;
  readonly status: FactStatus | null;
  readonly entityId: number | null;
  readonly countId: number | null;
  readonly mark: FactMark | null;
};
export const noFilter: FactFilter = { text: '', status: null, entityId: null, countId: null, mark: null };

export const isFiltering = ({ text, status, entityId, countId, mark }: FactFilter): boolean =>
  text.trim() !== '' || status !== null || entityId !== null || countId !== null || mark !== null;

/** The facts that a filter leaves; every typed word has to be in the statement, the date, the evaluation or a source. */
export function filterFacts(
  facts: readonly Fact[],
  { text, status, entityId, countId, mark }: FactFilter,
  isBroken: (citationId: number) => boolean = () => false,
): readonly Fact[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const has: Readonly<Record<FactMark, (fact: Fact) => boolean>> = {
    undated: ({ date }) => date.from === '',
    oneSource: ({ citations }) => new Set(citations.map(({ exhibitId, page }) => `${exhibitId} ${page}`)).size < 2,
    broken: ({ citations }) => citations.some(({ id }) => isBroken(id)),
  };
  return facts.filter(
    fact =>
      (status === null || fact.status === status) &&
      (entityId === null || fact.entityIds.includes(entityId)) &&
      (countId === null || fact.countIds.includes(countId)) &&
      (mark === null || has[mark](fact)) &&
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
