import { type Highlight, type HighlightColour, highlightColours } from '../../../contract/highlights.ts';
import { Failure } from '../../../contract/failure.ts';
import { squeeze } from '../../../contract/quotes.ts';
import { useClient } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { useLayout } from '../../ui/layout.ts';
import { tellDone, tellFailure } from '../../ui/tell.ts';
import { words } from '../messages.ts';
import { type Selected, placeOf } from '../selection/selected.ts';

/**
 * Highlights what is selected, in the colour that was used last unless another one is told. What is highlighted already
 * gets that colour.
 */
export function useHighlighting(
  exhibitId: number,
  highlights: readonly Highlight[],
): {
  readonly colour: HighlightColour;
  setColour(colour: HighlightColour): void;
  highlight(selected: Selected, colour?: HighlightColour): void;
} {
  const text = useWords(words);
  const client = useClient();
  const [index, setIndex] = useLayout('reader.colour', 0);
  const colour = highlightColours[index] ?? highlightColours[0];
  const setColour = (next: HighlightColour): void => setIndex(highlightColours.indexOf(next));
  const add = async (selected: Selected, chosen: HighlightColour): Promise<void> => {
    const place = placeOf(exhibitId, selected);
    const same = highlights.find(each => isSamePlace(each, selected));
    if (same) {
      await client.call('highlights.update', { id: same.id, colour: chosen });
      return;
    }
    try {
      await client.call('highlights.add', { ...place, colour: chosen });
    } catch (error) {
      const isRefused = error instanceof Failure && error.code === 'invalid';
      if (!isRefused || place.quote === '' || place.region?.length === 0) throw error;
      // Some fonts do not say what their letters are: such words can be seen and not checked.
      await client.call('highlights.add', { ...place, quote: '', colour: chosen });
      tellDone(text.areaHighlighted);
    }
  };
  return {
    colour,
    setColour,
    highlight: (selected, chosen = colour) => {
      setColour(chosen);
      add(selected, chosen).catch((failure: Failure) => tellFailure(text.highlightFailed, failure));
    },
  };
}

/** The engine keeps the context as the page has it, the selection as it is drawn: spaces are not the same. */
const bare = (text: string): string => squeeze(text).text;

function isSamePlace(highlight: Highlight, { page, quote, region, contextBefore }: Selected): boolean {
  if (highlight.page !== page || bare(highlight.quote) !== bare(quote)) return false;
  if (quote === '') return JSON.stringify(highlight.region) === JSON.stringify(region);
  const [known, selected] = [bare(highlight.contextBefore), bare(contextBefore)];
  return known.endsWith(selected) || selected.endsWith(known);
}
