import { useEffect, useEffectEvent } from 'react';
import { usePlaces } from '../place.ts';
import { focusSearchBox } from '../search/focus-box.ts';
import { closeFloating, openPalette, openShortcuts, useFloating } from './floating.ts';

/** The keys that hold everywhere: Ctrl+K commands, `/` search, `?` all keys. */
export function useFrameKeys(): void {
  const shown = useFloating();
  const { here, go } = usePlaces();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      if (shown === 'palette') closeFloating();
      else openPalette();
      return;
    }
    // By the sign and not by the key: it stands elsewhere on other keyboards, some of which need Shift for it.
    if (isCommand || isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
    if (event.key === '?') {
      event.preventDefault();
      openShortcuts();
    } else if (event.key === '/') {
      event.preventDefault();
      if (here.screen === 'search') focusSearchBox();
      else
        go({
          screen: 'search',
          query: '',
          ...('caseId' in here && here.caseId !== undefined ? { caseId: here.caseId } : {}),
        });
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

const textFields = 'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields));
