import type { MenuItemConstructorOptions } from 'electron';
import type { Surroundings } from '../contract/desktop.ts';
import { type Messages, messagesFor } from './messages.ts';

type Command = Surroundings['commands'][number];
type MenuName = keyof Messages['menus'];

/** What the entries do. */
export type MenuDeeds = { openWindow(): void; run(id: string): void };

/** Where commands stand that one looks for elsewhere than where the palette has them; the others go by their group. */
const placed: Readonly<Record<string, MenuName>> = {
  'new-case': 'file',
  'begin-imports': 'file',
  'write-report': 'file',
  'open-settings': 'file',
  undo: 'edit',
  redo: 'edit',
  shortcuts: 'help',
};
const byGroup: Readonly<Record<Command['group'], MenuName>> = { case: 'case', library: 'file', view: 'view' };

/**
 * The menu of the system: what the window can do, in the window's own words and in the order of its palette, and what
 * every program has. No entry reloads the page or opens tools for developers.
 */
export function menuTemplate(
  { language, commands }: Pick<Surroundings, 'language' | 'commands'>,
  platform: NodeJS.Platform,
  { openWindow, run }: MenuDeeds,
): MenuItemConstructorOptions[] {
  const say = messagesFor(language);
  const isMac = platform === 'darwin';
  const itemsOf = (menu: MenuName): MenuItemConstructorOptions[] =>
    commands
      .filter(({ id, group }) => (placed[id] ?? byGroup[group]) === menu)
      .map(({ id, label, keys }) => ({ id, label, ...shownKeys(keys), click: () => run(id) }));
  const parts = (...groups: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] =>
    groups
      .filter(group => group.length > 0)
      .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' } as const, ...group]));
  const menu = (name: MenuName, ...groups: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] => {
    const submenu = parts(...groups);
    return submenu.length === 0 ? [] : [{ id: name, label: say.menus[name], submenu }];
  };
  const newWindow = { label: say.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow };
  const close: MenuItemConstructorOptions = { role: 'close', label: say.closeWindow };
  return [
    ...(isMac ? [appMenu(say)] : []),
    ...menu('file', itemsOf('file'), [newWindow], [isMac ? close : { role: 'quit', label: say.quit }]),
    ...menu('edit', itemsOf('edit'), [
      { role: 'cut', label: say.cut },
      { role: 'copy', label: say.copy },
      { role: 'paste', label: say.paste },
      { role: 'selectAll', label: say.selectAll },
    ]),
    ...menu('case', itemsOf('case')),
    ...menu('view', itemsOf('view'), [{ role: 'togglefullscreen', label: say.fullScreen }]),
    ...menu('window', [{ role: 'minimize', label: say.minimize }, ...(isMac ? [] : [close])]),
    ...menu('help', itemsOf('help')),
  ];
}

/** The menu that macOS puts before the others. */
const appMenu = (say: Messages): MenuItemConstructorOptions => ({
  label: 'Casewright',
  submenu: [
    { role: 'about', label: say.about },
    { type: 'separator' },
    { role: 'services', label: say.services },
    { type: 'separator' },
    { role: 'hide', label: say.hide },
    { role: 'hideOthers', label: say.hideOthers },
    { role: 'unhide', label: say.showAll },
    { type: 'separator' },
    { role: 'quit', label: say.quit },
  ],
});

/**
 * Keys that the window listens to itself are shown and not taken from it: in a field, Ctrl+Z takes back what was typed.
 * macOS asks the window first in any case. Single letters stand in the window's own list of keys alone.
 */
function shownKeys(keys: string | undefined): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (!keys?.startsWith('mod+') || keys.includes(' ')) return {};
  return {
    accelerator: keys.replace('mod', 'CmdOrCtrl').replace('shift', 'Shift').replace('alt', 'Alt'),
    registerAccelerator: false,
  };
}
