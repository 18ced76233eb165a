import { type MouseEvent, type RefObject, useState } from 'react';
import type { Exhibit } from '../../contract/exhibits.ts';
import type { Highlight, HighlightColour } from '../../contract/highlights.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone } from '../ui/tell.ts';
import { pinnedButtonId } from './margin/pinned-item.tsx';
import { highlightOf } from './marks/passages.ts';
import { useHighlighting } from './marks/use-highlighting.ts';
import { words } from './messages.ts';
import { type Selected, selectedIn, wholePage } from './selection/selected.ts';
import { areaInSight } from './area/area-in-sight.ts';
import { foundRange, useKeySelection } from './selection/use-key-selection.ts';
import { selectedRange, useSelection } from './selection/use-selection.ts';
import { useUnlessReadOnly } from '../ui/read-only.ts';

type Made = 'cite' | 'fact' | 'note';
/** Something that is being made of a selection, or of what a machine read on a page, in the panel beside the document. */
export type Making =
  | { readonly what: Made; readonly selected: Selected }
  | { readonly what: 'correct'; readonly page: number };
/** A highlight that was pointed at. */
export type Pointed = { readonly highlight: Highlight; readonly at: DOMRect };

/** What is selected in the document, and what is made of it. */
export type Acts = {
  /** Words, or an area; undefined while nothing is. */
  readonly selected: Selected | undefined;
  readonly making: Making | undefined;
  readonly pointed: Pointed | undefined;
  /** The colour of a new highlight. */
  readonly colour: HighlightColour;
  setColour(colour: HighlightColour): void;
  /** The area that is being marked on a drawn page. */
  readonly area: Selected | undefined;
  setArea(area: Selected): void;
  /** Begins an area in the middle of what is in sight, to be moved or drawn anew; ends the one that is there. */
  markArea(): void;
  highlight(colour?: HighlightColour): void;
  make(what: Made): void;
  /** What a key acts on: the selection, else the words that the search has stepped to, else the whole page. */
  chosen(): Selected;
  makeOf(what: Made, selected: Selected): void;
  /** Opens the text of the page that is read, to be corrected where a machine read it. */
  correct(): void;
  endMaking(): void;
  /** Shows what can be done with a highlight. */
  point(highlightId: number, at: Element): void;
  endPointing(): void;
  /** Tells what was clicked in the document. */
  onClick(event: MouseEvent): void;
  unselect(): void;
};

/** `page`: the one that is read, for what is made of a whole page. */
export function useActs(box: RefObject<HTMLElement | null>, exhibit: Exhibit, page: number): Acts {
  const text = useWords(words);
  const [inWords, unselectWords] = useSelection(box);
  const [area, setArea] = useState<Selected>();
  const [making, setMaking] = useState<Making>();
  const [pointed, setPointed] = useState<{ readonly id: number; readonly at: DOMRect }>();
  const { data: highlights = [] } = useAnswer('highlights.ofExhibit', { exhibitId: exhibit.id });
  const { colour, setColour, highlight } = useHighlighting(exhibit.id, highlights);
  useKeySelection(box);
  const unlessReadOnly = useUnlessReadOnly();
  const unselect = (): void => {
    unselectWords();
    setArea(undefined);
  };
  /** What a key acts on: the selection, else the words that the search has stepped to. */
  const chosen = (): Selected | undefined => {
    const range = selectedRange() ?? foundRange(box.current);
    return inWords ?? area ?? (box.current && range ? selectedIn(box.current, range) : undefined);
  };
  const shown = pointed && highlights.find(({ id }) => id === pointed.id);
  const point = (id: number, at: Element): void => setPointed({ id, at: at.getBoundingClientRect() });
  const begin = (what: Made, of: Selected): void => {
    const open = (): void => {
      setPointed(undefined);
      setMaking({ what, selected: of });
      unselect();
    };
    // A pin-cite can be copied.
    (what === 'cite' ? open : unlessReadOnly(open))();
  };
  return {
    selected: inWords ?? area,
    making,
    pointed: pointed && shown ? { highlight: shown, at: pointed.at } : undefined,
    colour,
    setColour,
    area,
    setArea,
    markArea: () => {
      if (area) return unselect();
      const begun = box.current && areaInSight(box.current, page);
      if (!begun) return tellDone(text.noAreas);
      unselectWords();
      setMaking(undefined);
      return setArea(begun);
    },
    highlight: unlessReadOnly(chosenColour => {
      const what = chosen();
      if (!what) return tellDone(text.selectFirst);
      highlight(what, chosenColour);
      unselect();
    }),
    chosen: () => chosen() ?? wholePage(page),
    make: what => {
      begin(what, chosen() ?? wholePage(page));
    },
    makeOf: begin,
    correct: unlessReadOnly(() => {
      setMaking({ what: 'correct', page });
      unselect();
    }),
    endMaking: () => setMaking(undefined),
    point,
    endPointing: () => setPointed(undefined),
    onClick: ({ clientX, clientY }) => {
      if (selectedRange()) return;
      const marked = document
        .elementsFromPoint(clientX, clientY)
        .filter(element => box.current?.contains(element) === true)
        .flatMap(element =>
          element instanceof HTMLElement && element.dataset['passages']
            ? element.dataset['passages'].split(' ').map(key => ({ element, key }))
            : [],
        );
      const ofHighlight = marked.find(({ key }) => highlightOf(key) !== undefined);
      const [first] = marked;
      if (ofHighlight) point(highlightOf(ofHighlight.key) ?? 0, ofHighlight.element);
      // What is pinned is in the margin: there it can be opened.
      else if (first) document.getElementById(pinnedButtonId(first.key))?.focus();
    },
    unselect,
  };
}
