import type { Suggestion, SuggestionKind, SuggestionPassage } from '../../contract/suggestions.ts';
import type { Desk } from './desk.ts';

/** A suggestion with some of the passages in which it stands. */
export type SuggestionWithPlaces = Suggestion & { readonly places: readonly SuggestionPassage[] };

export type ListedSuggestions = {
  /** How many are open of each kind that was asked for. */
  readonly counts: Readonly<Partial<Record<SuggestionKind, number>>>;
  readonly dismissed: number;
  /** Files of the library whose text is still to be gone through. */
  readonly waiting: number;
  readonly suggestions: readonly SuggestionWithPlaces[];
};

/** What one call gives at most of each. */
const [mostRows, mostPassages] = [1_000, 200];

/** Open suggestions of some kinds, at most so many of each, those in most exhibits first. */
export function listSuggestions(
  desk: Desk,
  caseId: number,
  {
    kinds,
    most,
    passages,
  }: { readonly kinds: readonly SuggestionKind[]; readonly most: number; readonly passages: number },
): ListedSuggestions {
  const { kinds: open, dismissed, waiting } = desk.ask('suggestions.counts', { caseId });
  const suggestions = kinds.flatMap(kind =>
    taken(most, mostRows, (after, limit) => desk.ask('suggestions.list', { caseId, kind, after, limit })).map(each => ({
      ...each,
      places: taken(passages, mostPassages, (after, limit) =>
        desk.ask('suggestions.passages', { caseId, kind, key: each.key, after, limit }),
      ),
    })),
  );
  return { counts: Object.fromEntries(kinds.map(kind => [kind, open[kind]])), dismissed, waiting, suggestions };
}

/** So many rows of a list that comes in parts. A part may have none and yet not be the last. */
function taken<Row>(
  most: number,
  atOnce: number,
  part: (after: string | undefined, limit: number) => { readonly rows: readonly Row[]; readonly next: string | null },
): readonly Row[] {
  const rows: Row[] = [];
  for (let after: string | undefined; rows.length < most; ) {
    const some = part(after, Math.min(atOnce, most - rows.length));
    rows.push(...some.rows);
    if (some.next === null) break;
    after = some.next;
  }
  return rows;
}
