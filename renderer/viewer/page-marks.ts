import type { WordsFound } from '../../contract/viewing.ts';
import { type Stretch, findQuote } from './find-quote.ts';

/** What is to be marked on one page. */
export type PageMarks = {
  /** Words of the search, in order. */
  readonly found: readonly WordsFound[];
  /** The one of them that was stepped to. */
  readonly current: WordsFound | undefined;
  /** The quote that was come for. */
  readonly quote: string | undefined;
  /** Quotes of facts, notes and conflicts that are pinned to the page. */
  readonly pinned: readonly string[];
};

export const markKinds = ['pinned', 'quote', 'found', 'current'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A piece of a text that is marked in the same way throughout; `kinds` is empty for plain text. */
export type Piece = Stretch & { readonly kinds: readonly MarkKind[] };

/** Cuts a text where marks begin and end. Marks may overlap: words found inside a pinned quote. */
export function cutAtMarks(text: string, marks: PageMarks): Piece[] {
  const stretches: { readonly kind: MarkKind; readonly stretch: Stretch }[] = [];
  const add = (kind: MarkKind, stretch: Stretch | undefined): void => {
    if (stretch) stretches.push({ kind, stretch });
  };
  for (const quote of marks.pinned) add('pinned', findQuote(text, quote));
  if (marks.quote !== undefined) add('quote', findQuote(text, marks.quote));
  for (const words of marks.found) add(words === marks.current ? 'current' : 'found', words);
  const cuts = new Set([0, text.length]);
  for (const { stretch } of stretches) cuts.add(stretch.start).add(stretch.end);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const kinds = stretches
      .filter(({ stretch }) => stretch.start <= start && stretch.end >= end)
      .map(({ kind }) => kind);
    return { start, end, kinds: markKinds.filter(kind => kinds.includes(kind)) };
  });
}
