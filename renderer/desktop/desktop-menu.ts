import { useEffect, useEffectEvent } from 'react';
import type { DesktopAsk, Surroundings } from '../../contract/desktop.ts';
import type { Settings } from '../../contract/host.ts';
import type { CommandGroup } from '../frame/command.ts';
import { useLanguage } from '../messages/messages.tsx';
import { askToOpen } from './opening.ts';

export type MenuGroup = CommandGroup & { readonly id: 'case' | 'library' | 'view' };

/**
 * Gives the desktop app's own menu what this window can do, and runs what is chosen there. In a browser it does nothing.
 * Used by the one screen that fills the window.
 */
export function useDesktopMenu(groups: readonly MenuGroup[], { theme }: Settings): void {
  const language = useLanguage();
  const commands = groups.flatMap(group =>
    group.commands.map(({ id, label, keys }) => ({
      id,
      group: group.id,
      label,
      ...(keys === undefined ? {} : { keys }),
    })),
  );
  // As text, so that it is told again only when it says something else.
  const told = JSON.stringify({ language, theme, commands });
  useEffect(() => window.casewright?.setSurroundings(JSON.parse(told) as Surroundings), [told]);

  const answer = useEffectEvent((asked: DesktopAsk) => {
    if (asked.ask === 'open-library') askToOpen(asked.folder);
    else if ((asked.id === 'undo' || asked.id === 'redo') && isTyping(document.activeElement))
      undoTyping(document.activeElement, asked.id);
    else
      groups
        .flatMap(group => group.commands)
        .find(({ id }) => id === asked.id)
        ?.run();
  });
  useEffect(() => window.casewright?.onAsk(asked => answer(asked)), []);
}

/** Whether the keys go into a text: undo there means what was typed. */
const isTyping = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  (element.isContentEditable || element.matches('textarea, input:not([type=checkbox], [type=radio])'));

/** An editor listens to the keys and keeps its own history; a plain field has only that of the browser. */
function undoTyping(element: HTMLElement, way: 'undo' | 'redo'): void {
  const keys = { key: 'z', code: 'KeyZ', ctrlKey: !isMac, metaKey: isMac, shiftKey: way === 'redo' };
  const isLeft = element.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }));
  if (isLeft) document.execCommand(way);
}

const isMac = /mac/i.test(navigator.userAgent);
