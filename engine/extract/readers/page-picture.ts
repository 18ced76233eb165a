import type { PageText } from '../extraction.ts';
import type { PageLook } from '../pdf-pictures.ts';

/** Letters and figures below which a page says nothing by itself: a page number, a stamp. */
const fewLetters = 20;
/** The same for a page that is one picture: what stands over a scan is a stamp of some lines, such as "Confidential, subject to protective order, 00012345". */
const lettersOfStamp = 200;
/** Shares of the page: a picture smaller than the first is a mark or a line; one larger than the second is the page. */
const [smallPicture, wholePage] = [0.02, 0.7];
/** Letters drawn as curves: a line of text has some hundred of them. */
const manyPaths = 100;
/** Share of signs without a meaning above which the text of a page is none: its fonts do not say which letters they show. */
const mostMeaningless = 0.3;

/** Tells whether what a page says is in a picture, from its own text and, where that may be so, from a look at it. */
export function pictureOf(text: string, look: () => PageLook): PageText['picture'] {
  const signs = text.match(/\S/gu)?.length ?? 0;
  const meaningless = text.match(/[\uFFFD\uE000-\uF8FF]|[\p{Cc}--[\n\t\r]]|\p{Cn}/gv)?.length ?? 0;
  if (signs >= fewLetters && meaningless > signs * mostMeaningless) return 'instead';
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= lettersOfStamp) return undefined;
  const { covered, paths } = look();
  const picture = covered >= wholePage || (letters < fewLetters && (covered >= smallPicture || paths >= manyPaths));
  return picture ? 'beside' : undefined;
}
