import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../contract/desktop.ts';
import { menuTemplate } from '../../electron/menu.ts';

const commands: Surroundings['commands'] = [
  { id: 'begin-imports', group: 'case', label: 'Import files' },
  { id: 'begin-facts', group: 'case', label: 'New fact' },
  { id: 'undo', group: 'case', label: 'Undo', keys: 'mod+Z' },
  { id: 'redo', group: 'case', label: 'Redo', keys: 'mod+shift+Z' },
  { id: 'new-case', group: 'case', label: 'New case' },
  { id: 'open-library', group: 'library', label: 'Open another library' },
  { id: 'lock', group: 'library', label: 'Lock library' },
  { id: 'theme-dark', group: 'view', label: 'Dark theme' },
  { id: 'open-settings', group: 'view', label: 'All settings' },
  { id: 'shortcuts', group: 'view', label: 'Keyboard shortcuts', keys: '?' },
];
const ran: string[] = [];
const deeds = { openWindow: () => void ran.push('window'), run: (id: string) => void ran.push(id) };

const inside = (template: readonly MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions[] =>
  (template.find(menu => menu.id === id)?.submenu ?? []) as MenuItemConstructorOptions[];
const labels = (items: readonly MenuItemConstructorOptions[]): (string | undefined)[] =>
  items.map(({ label, type }) => (type === 'separator' ? '-' : label));

describe('the menu', () => {
  const menu = menuTemplate({ language: 'en', commands }, 'linux', deeds);

  it('has what the window can do, where one looks for it', () => {
    expect(labels(menu)).toEqual(['File', 'Edit', 'Case', 'View', 'Window', 'Help']);
    expect(labels(inside(menu, 'file'))).toEqual([
      'Import files',
      'New case',
      'Open another library',
      'Lock library',
      'All settings',
      '-',
      'New window',
      '-',
      'Quit',
    ]);
    expect(labels(inside(menu, 'edit'))).toEqual(['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Select all']);
    expect(labels(inside(menu, 'case'))).toEqual(['New fact']);
    expect(labels(inside(menu, 'view'))).toEqual(['Dark theme', '-', 'Full screen']);
    expect(labels(inside(menu, 'help'))).toEqual(['Keyboard shortcuts']);
  });

  it('runs what is chosen in the window', () => {
    for (const item of menu.flatMap(({ id }) => inside(menu, id ?? ''))) (item.click as (() => void) | undefined)?.();
    expect(ran.sort()).toEqual(['window', ...commands.map(({ id }) => id)].sort());
  });

  it('shows the keys of the window and does not take them', () => {
    const [undo, redo] = inside(menu, 'edit');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
    expect(redo).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false });
    expect(inside(menu, 'help')[0]).not.toHaveProperty('accelerator');
  });

  it('has a menu of the program on macOS, and Quit there', () => {
    const mac = menuTemplate({ language: 'en', commands }, 'darwin', deeds);
    expect(labels(mac)).toEqual(['Casewright', 'File', 'Edit', 'Case', 'View', 'Window', 'Help']);
    expect(labels(inside(mac, 'file'))).not.toContain('Quit');
  });

  it('is there without a window too, in the language of the system', () => {
    expect(labels(menuTemplate({ language: 'zh-Hans', commands: [] }, 'linux', deeds))).toEqual([
      '文件',
      '编辑',
      '显示',
      '窗口',
    ]);
    for (const name of ['file', 'edit', 'window'])
      for (const item of inside(menuTemplate({ language: 'zh-Hans', commands: [] }, 'linux', deeds), name))
        if (item.type !== 'separator') expect(item.label).toMatch(/\p{Script=Han}/u);
  });
});
