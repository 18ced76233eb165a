import { useEffect, useState } from 'react';
import type { PageWords } from '../../../contract/ocr.ts';
import { useAnswer } from '../../client/client.tsx';
import { isUnsure } from '../scan/unsure.ts';
import type { Quarters } from './rectangles.ts';
import './marks.css';

/** Letters are this much of the height of their box; measured once for each size they are drawn in. */
const letters = 0.82;

/**
 * Lays words that a machine read over the picture they were read in: there to be selected, marked and read aloud, and
 * not to be seen. It stands as the page does when it is upright, and is turned with it.
 */
export function makeWordsLayer({ words, width, height }: PageWords, quarters: Quarters): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'cw-pdf-text cw-words';
  layer.dataset['mainRotation'] = String(quarters * 90);
  layer.style.width = `calc(var(--total-scale-factor) * ${width}px)`;
  layer.style.height = `calc(var(--total-scale-factor) * ${height}px)`;
  const pen = document.createElement('canvas').getContext('2d');
  for (const { text, x, y, w, h, confidence } of words) {
    const size = h * letters;
    if (pen) pen.font = `${size}px sans-serif`;
    const natural = pen?.measureText(text).width ?? 0;
    const word = document.createElement('span');
    // The space belongs to what is selected, as between words of a text.
    word.textContent = `${text} `;
    word.style.left = `${(x / width) * 100}%`;
    word.style.top = `${((y + (h - size) / 2) / height) * 100}%`;
    word.style.setProperty('--font-height', `${size}px`);
    word.style.setProperty('--scale-x', String(natural > 0 ? w / natural : 1));
    if (isUnsure(confidence)) word.dataset['unsure'] = '';
    layer.append(word);
  }
  return layer;
}

/** What a machine read, laid over a page. `isAlone`: the text that the file itself holds is none of the page's. */
export type ReadLayer = { readonly layer: HTMLElement; readonly isAlone: boolean };

/** The words that a machine read on a page, laid into `place`; undefined while there are none. */
export function useWordsLayer(
  exhibitId: number,
  page: number,
  place: HTMLElement | null | undefined,
  quarters: Quarters,
  hasScans: boolean,
): ReadLayer | undefined {
  const { data, isPlaceholderData } = useAnswer('exhibits.words', { id: exhibitId, page }, hasScans);
  const words = hasScans && !isPlaceholderData ? data : undefined;
  const [laid, setLaid] = useState<ReadLayer>();
  useEffect(() => {
    if (!words || !place) return undefined;
    const layer = makeWordsLayer(words, quarters);
    place.append(layer);
    // What the file itself says of a page stands before what was read on it.
    setLaid({ layer, isAlone: words.words[0]?.start === 0 });
    return () => {
      layer.remove();
      setLaid(undefined);
    };
  }, [words, place, quarters]);
  return laid;
}
