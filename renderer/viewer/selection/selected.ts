import type { CitationInput, Region } from '../../../contract/citations.ts';
import { type PageSize, type Quarters, cutToPage, joinLines, turnBack } from '../marks/rectangles.ts';

/** Words or an area that are selected on a page. */
export type Selected = {
  readonly page: number;
  /** '' for an area. */
  readonly quote: string;
  readonly region: readonly Region[];
  /** The words around, to know the place again where the same words stand several times. */
  readonly contextBefore: string;
  readonly contextAfter: string;
};

/** The selection as the place of a pin-cite or a highlight. */
export const placeOf = (
  exhibitId: number,
  { page, quote, region, contextBefore, contextAfter }: Selected,
): CitationInput => ({
  exhibitId,
  page,
  quote,
  region: region.map(([x, y, width, height]) => [x, y, width, height]),
  contextBefore,
  contextAfter,
});

/** An area of a page, in points. */
export const areaOf = (page: number, rectangle: Region): Selected => ({
  ...wholePage(page),
  region: [rounded(rectangle)],
});

/** A whole page, where nothing on it is selected. */
export const wholePage = (page: number): Selected => ({
  page,
  quote: '',
  region: [],
  contextBefore: '',
  contextAfter: '',
});

/** A pin-cite holds so many rectangles at most. */
const mostRectangles = 200;

/** The words of a range on a page of the box; undefined when it is empty or begins elsewhere. */
export function selectedIn(box: HTMLElement, whole: Range): Selected | undefined {
  const range = whole.cloneRange();
  const page = pageOf(box, range);
  if (range.collapsed || !page) return undefined;
  // A quote stands on one page: what was selected on the next one is left out.
  if (!page.contains(range.endContainer)) range.setEnd(page, page.childNodes.length);
  const quote = onOneLine(range.toString());
  const rectangles = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  if (quote === '' || rectangles.length === 0) return undefined;
  return {
    page: Number(page.dataset['page']),
    quote,
    region: regionOf(page, rectangles),
    ...contextOf(page, range),
  };
}

/** The page of the box on which a range begins. */
export function pageOf(box: HTMLElement | null, { startContainer }: Range): HTMLElement | undefined {
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const page = start?.closest<HTMLElement>('[data-page]');
  return page && box?.contains(page) ? page : undefined;
}

/** Lines of a page end where its width ends, not where the words do. Between Chinese characters nothing takes their place. */
const onOneLine = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Characters of context on each side. */
const contextLength = 80;

function contextOf(page: HTMLElement, range: Range): Pick<Selected, 'contextBefore' | 'contextAfter'> {
  const [before, after] = [document.createRange(), document.createRange()];
  before.selectNodeContents(page);
  before.setEnd(range.startContainer, range.startOffset);
  after.selectNodeContents(page);
  after.setStart(range.endContainer, range.endOffset);
  return {
    contextBefore: before.toString().slice(-contextLength),
    contextAfter: after.toString().slice(0, contextLength),
  };
}

/** What a drawn page says of itself: CSS pixels per point, its size as shown in points, and how it is turned. */
export function drawnPage(page: HTMLElement): { scale: number; size: PageSize; quarters: Quarters } | undefined {
  const scale = Number(page.dataset['scale']);
  if (!scale) return undefined;
  const { width, height } = page.getBoundingClientRect();
  return {
    scale,
    size: { width: width / scale, height: height / scale },
    quarters: (Number(page.dataset['quarters'] ?? 0) % 4) as Quarters,
  };
}

/** Where rectangles of the window stand on a page, in points; only a drawn page has places. */
export function regionOf(
  page: HTMLElement,
  rectangles: readonly Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>[],
): Region[] {
  const drawn = drawnPage(page);
  if (!drawn) return [];
  const { left, top } = page.getBoundingClientRect();
  const { scale, size, quarters } = drawn;
  const shown = rectangles.map(
    (each): Region => [(each.left - left) / scale, (each.top - top) / scale, each.width / scale, each.height / scale],
  );
  return joinLines(shown)
    .flatMap(each => {
      const cut = cutToPage(each, size);
      return cut ? [cut] : [];
    })
    .map(each => rounded(turnBack(each, size, quarters)))
    .slice(0, mostRectangles);
}

const rounded = ([x, y, width, height]: Region): Region => [
  hundredths(x),
  hundredths(y),
  hundredths(width),
  hundredths(height),
];
const hundredths = (points: number): number => Math.round(points * 100) / 100;
