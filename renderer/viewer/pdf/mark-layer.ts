import { type Squeezed, findSqueezed, squeeze } from '../find-quote.ts';
import type { MarkKind, PageMarks } from '../page-marks.ts';

type LayerText = { readonly squeezed: Squeezed; readonly nodes: readonly Text[]; readonly starts: readonly number[] };

/**
 * Marks words on a drawn page. They are found again in the text laid over the picture, because it may part words other
 * than the engine does. Marks are highlights of the browser: the page itself is not touched. Gives the place to show
 * first, and what takes the marks away.
 */
export function markLayer(layer: HTMLElement, marks: PageMarks): { readonly first: Range | undefined; clear(): void } {
  const text = textOf(layer);
  const made: { readonly kind: MarkKind; readonly range: Range }[] = [];
  const mark = (kind: MarkKind, words: string, from = 0): number | undefined => {
    const found = findSqueezed(text.squeezed, words, from);
    const range = found && rangeOf(text, found.start, found.end);
    if (range) made.push({ kind, range });
    return found?.next;
  };
  for (const quote of marks.pinned) mark('pinned', quote);
  if (marks.quote !== undefined) mark('quote', marks.quote);
  let from = 0;
  for (const words of marks.found) from = mark(words === marks.current ? 'current' : 'found', words.text, from) ?? from;
  for (const { kind, range } of made) highlightOf(kind).add(range);
  const first = (kind: MarkKind): Range | undefined => made.find(each => each.kind === kind)?.range;
  return {
    first: first('current') ?? first('quote') ?? first('found'),
    clear: () => {
      for (const { kind, range } of made) highlightOf(kind).delete(range);
    },
  };
}

function highlightOf(kind: MarkKind): Highlight {
  const name = `cw-${kind}`;
  const there = CSS.highlights.get(name);
  if (there) return there;
  const highlight = new Highlight();
  // Words found inside a pinned quote show as found.
  highlight.priority = { pinned: 0, quote: 1, found: 2, current: 3 }[kind];
  CSS.highlights.set(name, highlight);
  return highlight;
}

function textOf(layer: HTMLElement): LayerText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push(node);
    starts.push(text.length);
    text += node.data;
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
