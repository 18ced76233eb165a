import { type QuoteInContext, type Stretch, findQuote, squeeze } from '../../../contract/quotes.ts';
import type { WordsFound } from '../../../contract/viewing.ts';
import type { Passage } from './passages.ts';

/** What is to be marked on one page. */
export type PageMarks = {
  /** Words of the search, in order. */
  readonly found: readonly WordsFound[];
  /** The one of them that was stepped to. */
  readonly current: WordsFound | undefined;
  /** Words that were come for and that nothing is made of. */
  readonly quote: QuoteInContext | undefined;
  /** What something was made of. */
  readonly passages: readonly Passage[];
  /** The one of them that was come for, by its key. */
  readonly sought: string | undefined;
};

/** A word of which the machine that read it was not sure. */
export type UnsureWord = Stretch & { readonly confidence: number };

export const markKinds = ['quote', 'found', 'current'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A piece of a text that is marked in the same way throughout. */
export type Piece = Stretch & {
  readonly kinds: readonly MarkKind[];
  readonly passages: readonly Passage[];
  readonly unsure: UnsureWord | undefined;
};

/** Cuts a text where marks begin and end, and at other places. Marks may overlap: words found inside a passage. */
export function cutAtMarks(
  text: string,
  marks: PageMarks,
  unsure: readonly UnsureWord[] = [],
  others: readonly number[] = [],
): Piece[] {
  const squeezed = squeeze(text);
  const stretches: {
    readonly stretch: Stretch;
    readonly kind?: MarkKind;
    readonly passage?: Passage;
    readonly word?: UnsureWord;
  }[] = [];
  for (const passage of marks.passages) {
    const stretch = findQuote(squeezed, passage);
    if (stretch) stretches.push({ stretch, passage });
  }
  const quoted = marks.quote === undefined ? undefined : findQuote(squeezed, marks.quote);
  if (quoted) stretches.push({ stretch: quoted, kind: 'quote' });
  for (const words of marks.found)
    stretches.push({ stretch: words, kind: words === marks.current ? 'current' : 'found' });
  for (const word of unsure) stretches.push({ stretch: word, word });
  const cuts = new Set([0, text.length, ...others]);
  for (const { stretch } of stretches) cuts.add(stretch.start).add(stretch.end);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const here = stretches.filter(({ stretch }) => stretch.start <= start && stretch.end >= end);
    return {
      start,
      end,
      kinds: markKinds.filter(kind => here.some(each => each.kind === kind)),
      passages: here.flatMap(({ passage }) => passage ?? []),
      unsure: here.find(({ word }) => word)?.word,
    };
  });
}
