import { type RefObject, useEffect } from 'react';

/** Gives a part the focus when it appears and nothing else has it, so that the arrow keys scroll it at once. */
export function useFirstFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      part.current?.focus({ preventScroll: true });
  }, [part]);
}

/** Gives the focus to the pages, so that the keys of the reader work and the arrow keys scroll. */
export function focusDocument(): void {
  const pages = document.querySelector<HTMLElement>('.cw-reader-document .cw-pages');
  if (pages) pages.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
