import { useMemo } from 'react';
import type { Citation, Region } from '../../../contract/citations.ts';
import type { HighlightColour } from '../../../contract/highlights.ts';
import type { QuoteInContext } from '../../../contract/quotes.ts';
import { citationKey, highlightKey } from '../../cite/passage-place.ts';
import { useAnswer } from '../../client/client.tsx';

/** Words or an area of a page that something was made of: a highlight, or a pin-cite of a fact, a note or a conflict. */
export type Passage = QuoteInContext & {
  /** The same in the document and in the margin, such as "highlight-7". */
  readonly key: string;
  readonly page: number;
  readonly region: readonly Region[];
  /** That of a highlight; pin-cites have none. */
  readonly colour?: HighlightColour;
};

/** The highlight that a key stands for. */
export const highlightOf = (key: string): number | undefined => {
  const [, id] = /^highlight-(\d+)$/.exec(key) ?? [];
  return id === undefined ? undefined : Number(id);
};

const none: readonly Passage[] = [];

/** Everything that is to be marked on the pages of an exhibit: highlights under pin-cites, as they were made. */
export function usePassages(exhibitId: number): {
  readonly all: readonly Passage[];
  ofPage(page: number): readonly Passage[];
} {
  const { data: highlights } = useAnswer('highlights.ofExhibit', { exhibitId });
  const { data: citations } = useAnswer('citations.ofExhibit', { exhibitId });
  const all = useMemo(
    () =>
      [
        ...(highlights ?? []).map(each => ({ ...passageOf(each, highlightKey(each.id)), colour: each.colour })),
        ...(citations ?? []).map(each => passageOf(each, citationKey(each.id))),
      ].filter(({ quote, region }) => quote !== '' || region.length > 0),
    [highlights, citations],
  );
  const byPage = useMemo(() => Map.groupBy(all, ({ page }) => page), [all]);
  return { all, ofPage: page => byPage.get(page) ?? none };
}

/** Where something was made of words or an area, under its key. */
export const passageOf = ({ page, quote, contextBefore, contextAfter, region }: Citation, key: string): Passage => ({
  key,
  page,
  quote,
  contextBefore,
  contextAfter,
  region,
});
