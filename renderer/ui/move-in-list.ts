import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Moves the focus between the buttons of a list with the arrow keys, j and k, Home and End. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLButtonElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target);
  // Keys of what lies above the list, such as a popover of one of its rows, come here as well.
  if (at === -1) return;
  const step = steps[event.key];
  const to = step === undefined ? { Home: 0, End: buttons.length - 1 }[event.key] : at + step;
  const next = to === undefined ? undefined : buttons[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
