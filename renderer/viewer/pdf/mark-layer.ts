import { type Squeezed, findQuote, findSqueezed, squeeze } from '../../../contract/quotes.ts';
import type { MarkKind, PageMarks } from '../marks/page-marks.ts';
import type { Passage } from '../marks/passages.ts';
import { passageBox } from '../marks/passage-box.ts';
import { joinLines } from '../marks/rectangles.ts';
import '../marks/marks.css';

type LayerText = { readonly squeezed: Squeezed; readonly nodes: readonly Text[]; readonly starts: readonly number[] };
/** Whatever stands somewhere in the window. */
export type Standing = { getBoundingClientRect(): DOMRect };

/**
 * Marks a drawn page; `layers` are the texts laid over its picture, in the order in which the page has them. Words are found
 * again in these, because they may part words other than the engine does. What is searched for is marked with highlights of the browser; what something was made of with boxes
 * between picture and text, which can be pointed at: from the words, or from the region where they are not found.
 * Gives the place to show first, and what takes the marks away.
 */
export function markDrawn(
  page: HTMLElement,
  layers: readonly HTMLElement[],
  marks: PageMarks,
): { readonly first: Standing | undefined; clear(): void } {
  const text = textOf(layers);
  const made: { readonly kind: MarkKind; readonly range: Range }[] = [];
  const mark = (kind: MarkKind, words: string, from = 0): number | undefined => {
    const found = findSqueezed(text.squeezed, words, from);
    const range = found && rangeOf(text, found.start, found.end);
    if (range) made.push({ kind, range });
    return found?.to;
  };
  const quoted = marks.quote && findQuote(text.squeezed, marks.quote);
  const quotedRange = quoted && rangeOf(text, quoted.start, quoted.end);
  if (quotedRange) made.push({ kind: 'quote', range: quotedRange });
  let from = 0;
  for (const words of marks.found) from = mark(words === marks.current ? 'current' : 'found', words.text, from) ?? from;
  for (const { kind, range } of made) markOf(kind).add(range);

  const boxes = document.createElement('div');
  boxes.className = 'cw-passages';
  for (const passage of marks.passages)
    boxes.append(...passageBox(page, passage, linesOf(page, text, passage), passage.key === marks.sought));
  const [lowest] = layers;
  if (lowest) lowest.before(boxes);
  else page.append(boxes);

  const first = (kind: MarkKind): Range | undefined => made.find(each => each.kind === kind)?.range;
  return {
    first: first('current') ?? boxes.querySelector('[data-sought]') ?? first('quote') ?? first('found'),
    clear: () => {
      boxes.remove();
      for (const { kind, range } of made) markOf(kind).delete(range);
    },
  };
}

/** The lines of a passage as shown, in CSS pixels from the top left of the page; undefined when its words are not found. */
function linesOf(page: HTMLElement, text: LayerText, passage: Passage) {
  const found = findQuote(text.squeezed, passage);
  const range = found && rangeOf(text, found.start, found.end);
  if (!range) return undefined;
  const { left, top } = page.getBoundingClientRect();
  return joinLines(
    [...range.getClientRects()]
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(each => [each.left - left, each.top - top, each.width, each.height]),
  );
}

function markOf(kind: MarkKind): Highlight {
  const name = `cw-${kind}`;
  const there = CSS.highlights.get(name);
  if (there) return there;
  const highlight = new Highlight();
  highlight.priority = { quote: 0, found: 1, current: 2 }[kind];
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** The words on the drawn page that the search has stepped to. */
export function currentRange(): Range | undefined {
  const [range] = CSS.highlights.get('cw-current') ?? [];
  return range instanceof Range ? range : undefined;
}

function textOf(layers: readonly HTMLElement[]): LayerText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const layer of layers) {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
  }
  return { squeezed: squeeze(text), nodes, starts };
}

function rangeOf({ nodes, starts }: LayerText, start: number, end: number): Range | undefined {
  const nodeAt = (place: number): number => starts.findLastIndex(each => each <= place);
  const [first, last] = [nodeAt(start), nodeAt(end - 1)];
  const [firstNode, lastNode] = [nodes[first], nodes[last]];
  if (!firstNode || !lastNode) return undefined;
  const range = document.createRange();
  range.setStart(firstNode, start - (starts[first] ?? 0));
  range.setEnd(lastNode, end - (starts[last] ?? 0));
  return range;
}
