import { type RefObject, useEffect } from 'react';

/** Gives a part the focus when it appears and nothing else has it, so that the arrow keys scroll it at once. */
export function useFirstFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      part.current?.focus({ preventScroll: true });
  }, [part]);
}
