import { type PointerEvent, useRef } from 'react';

/** Moves what is scrolled by dragging it with the mouse; words that lie on it are selected instead. */
export function useDrag() {
  const from = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const end = (): void => {
    from.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const isOnWords = event.target instanceof Element && event.target.closest('.cw-pdf-text > span') !== null;
      if (event.button !== 0 || event.pointerType !== 'mouse' || isOnWords) return;
      from.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!from.current || event.buttons === 0) return end();
      // Only once it moves: a click is meant for what is marked.
      if (!event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.scrollBy(from.current.x - event.clientX, from.current.y - event.clientY);
      from.current = { x: event.clientX, y: event.clientY };
      return undefined;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
