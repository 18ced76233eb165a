import { type RefObject, useEffect, useState } from 'react';
import type { Region } from '../../contract/citations.ts';

/** Words that are selected on a page, and where the menu for them goes. */
export type SelectedWords = {
  readonly page: number;
  readonly quote: string;
  readonly region: readonly Region[];
  /** In CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
};

/** A pin-cite holds so many rectangles at most. */
const mostRectangles = 200;

/** The words selected in a box of pages; undefined when nothing, or something elsewhere, is selected. */
export function useSelectedWords(box: RefObject<HTMLElement | null>): readonly [SelectedWords | undefined, () => void] {
  const [selected, setSelected] = useState<SelectedWords>();
  useEffect(() => {
    const read = (): void => setSelected(box.current ? selectedIn(box.current) : undefined);
    // While the mouse is still down a menu would be in its way.
    const onChange = (): void => {
      if (document.getSelection()?.isCollapsed) setSelected(undefined);
    };
    const hide = (): void => setSelected(undefined);
    const view = box.current;
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerup', read);
    document.addEventListener('keyup', read);
    view?.addEventListener('scroll', hide, true);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerup', read);
      document.removeEventListener('keyup', read);
      view?.removeEventListener('scroll', hide, true);
    };
  }, [box]);
  return [selected, () => setSelected(undefined)];
}

export function selectedIn(box: HTMLElement): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const page = start?.closest<HTMLElement>('[data-page]');
  if (!page || !box.contains(page)) return undefined;
  // A quote stands on one page: what was selected on the next one is left out.
  if (!page.contains(range.endContainer)) range.setEnd(page, page.childNodes.length);
  const isWhole = page.contains(selection.getRangeAt(0).endContainer);
  const quote = onOneLine(isWhole ? selection.toString() : range.toString());
  const rectangles = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  const last = rectangles.at(-1);
  if (quote === '' || !last) return undefined;
  return {
    page: Number(page.dataset['page']),
    quote,
    region: regionOf(page, rectangles),
    at: { x: last.right, y: last.bottom },
  };
}

/** Lines of a page end where its width ends, not where the words do. Between Chinese characters nothing takes their place. */
const onOneLine = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Where the words stand on the page, in points; only a drawn page has places. */
function regionOf(page: HTMLElement, rectangles: readonly DOMRect[]): Region[] {
  const scale = Number(page.dataset['scale']);
  if (!scale) return [];
  const { left, top } = page.getBoundingClientRect();
  const points = (pixels: number): number => Math.round((pixels / scale) * 100) / 100;
  const all = rectangles.map(
    (each): Region => [points(each.left - left), points(each.top - top), points(each.width), points(each.height)],
  );
  // The browser tells of a line twice when it is selected from end to end: as text, and as the box around it.
  return [...new Map(all.map(each => [each.join(' '), each])).values()].slice(0, mostRectangles);
}
