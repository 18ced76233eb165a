import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place-beside.ts';

/** Between two cards, in CSS pixels. */
const gap = 2;

/**
 * Keeps the cards of a list beside what they belong to in the document, whatever is scrolled, drawn or resized. A card
 * names its passage and its page (`data-key`, `data-of-page`); it is hidden while that page is not drawn. When there
 * are more cards than room, the list becomes a plain one.
 */
export function useBeside(box: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): void {
  const place = useRef(() => undefined as void);
  useEffect(() => {
    const view = box.current;
    const cards = list.current;
    if (!view || !cards) return undefined;
    let frame = 0;
    const soon = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        arrange(view, cards);
      });
    };
    place.current = () => arrange(view, cards);
    const sizes = new ResizeObserver(soon);
    sizes.observe(view);
    sizes.observe(cards);
    const drawn = new MutationObserver(soon);
    drawn.observe(view, { childList: true, subtree: true, attributeFilter: ['style'] });
    view.addEventListener('scroll', soon, true);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      drawn.disconnect();
      view.removeEventListener('scroll', soon, true);
    };
  }, [box, list]);
  // The cards themselves may have changed.
  useLayoutEffect(() => place.current());
}

/** What a card belongs to in the document: its passage, else its page; null while neither is drawn. */
export const anchorOf = (view: HTMLElement, card: HTMLElement): Element | null =>
  view.querySelector(`[data-passages~="${card.dataset['key']}"]`) ??
  view.querySelector(`[data-page="${card.dataset['ofPage']}"]`);

function arrange(view: HTMLElement, list: HTMLElement): void {
  const scroller = view.querySelector('.cw-pages');
  if (!scroller) return;
  const above = list.getBoundingClientRect().top;
  const placed = [...list.children]
    .filter(child => child instanceof HTMLElement)
    .flatMap(card => {
      const anchor = anchorOf(view, card);
      card.hidden = anchor === null;
      return anchor
        ? [{ card, wanted: anchor.getBoundingClientRect().top - above, height: card.offsetHeight + gap }]
        : [];
    })
    .sort((one, other) => one.wanted - other.wanted);
  // At the two ends of the document every card must be in sight, also where the list begins lower than the pages.
  const top = -scroller.scrollTop;
  const bottom = Math.max(
    list.offsetHeight,
    scroller.getBoundingClientRect().top - above + scroller.scrollHeight - scroller.scrollTop,
  );
  const tops = placeBeside(placed, { top, bottom });
  list.dataset['plain'] = tops ? 'false' : 'true';
  placed.forEach(({ card }, index) => {
    card.style.transform = tops ? `translateY(${Math.round(tops[index] ?? 0)}px)` : '';
  });
}
