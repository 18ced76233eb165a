import type { Stretch } from '../../../contract/quotes.ts';

/** Scripts that put nothing between words: there a character is enough. */
const wordless =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const letters = `[[\\p{L}\\p{M}\\p{N}_]--${wordless}]+`;
/** Letters and figures, with an apostrophe between letters (don’t) and what divides figures (9,700.50). */
const word = new RegExp(`${letters}(?:(?:(?<=\\p{L})['’](?=\\p{L})|(?<=\\p{Nd})[.,:](?=\\p{Nd}))${letters})*`, 'gv');

/** The word that a place stands inside of; undefined between words and where a character is enough. */
export function wordAround(text: string, place: number): Stretch | undefined {
  for (const { 0: found, index: start } of text.matchAll(word)) {
    const end = start + found.length;
    if (start >= place) return undefined;
    if (place < end) return { start, end };
  }
  return undefined;
}

/** A range on a page, extended to whole words where it begins or ends inside of one. */
export function inWholeWords(page: HTMLElement, range: Range): Range {
  const whole = range.cloneRange();
  const first = wordOfPlace(page, range.startContainer, range.startOffset);
  if (first) whole.setStart(...first.start);
  const last = wordOfPlace(page, range.endContainer, range.endOffset);
  if (last) whole.setEnd(...last.end);
  return whole;
}

type Place = [node: Text, offset: number];

function wordOfPlace(page: HTMLElement, node: Node, offset: number): { start: Place; end: Place } | undefined {
  // What ends on the next page is cut off at the end of this one.
  if (!(node instanceof Text) || !page.contains(node)) return undefined;
  // On a drawn page nothing stands between the words of two pieces but room; in a text, marks cut words into pieces.
  const pieces = page.dataset['scale'] === undefined ? textsIn(page) : [node];
  const before = pieces.slice(0, pieces.indexOf(node)).reduce((sum, { length }) => sum + length, 0);
  const found = wordAround(pieces.map(({ data }) => data).join(''), before + offset);
  const [start, end] = [found && placeIn(pieces, found.start), found && placeIn(pieces, found.end)];
  return start && end && { start, end };
}

function textsIn(page: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function placeIn(pieces: readonly Text[], offset: number): Place | undefined {
  let rest = offset;
  for (const piece of pieces) {
    if (rest <= piece.length) return [piece, rest];
    rest -= piece.length;
  }
  return undefined;
}
