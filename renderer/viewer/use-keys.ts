import { useEffect, useEffectEvent } from 'react';

/** Keys of a screen by what they write, such as "c" or "]". They rest while something is typed, and while a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
    if (event.defaultPrevented || event.altKey || ((event.ctrlKey || event.metaKey) && !isFind)) return;
    const { target } = event;
    const isTyping =
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if ((isTyping && !isFind) || document.querySelector('[role="dialog"]')) return;
    // A panel beside closes itself, as does a popover, which may be gone already.
    const closesItself = '#cw-side-panel, [role="dialog"]';
    if (event.key === 'Escape' && target instanceof Element && target.closest(closesItself)) return;
    const act = keys[isFind ? 'mod+f' : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    // Subtle: not on the window, which Escape does not reach while the name of a button is shown: that would be all it hid.
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
