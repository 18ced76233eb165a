import { type RefObject, useEffect } from 'react';
import { currentRange } from '../pdf/mark-layer.ts';
import { selectedRange } from './use-selection.ts';

/**
 * Selects words by keyboard: Shift with an arrow key begins at the words that the search has stepped to, and from there
 * the browser makes the selection larger or smaller.
 */
export function useKeySelection(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]');
      if (!event.shiftKey || !event.key.startsWith('Arrow') || isTyping || selectedRange()) return;
      const range = foundRange(box.current);
      if (range)
        document
          .getSelection()
          ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
}

/** The words that the search has stepped to, on a drawn page or in the text. */
export function foundRange(box: HTMLElement | null): Range | undefined {
  const mark = box?.querySelector('[data-mark="current"]');
  if (!mark) return currentRange();
  const range = document.createRange();
  range.selectNodeContents(mark);
  return range;
}
