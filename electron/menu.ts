import type { MenuItemConstructorOptions } from 'electron';
import type { Messages } from './messages.ts';

/**
 * The menu of the system. Only what every program has stands here: everything else is in the window and its command
 * palette, the same in both shells. No entry reloads the page or opens tools for developers.
 */
export function menuTemplate(
  messages: Messages,
  platform: NodeJS.Platform,
  openWindow: () => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: messages.file,
      submenu: [
        { label: messages.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: messages.edit,
      // Subtle: undo and redo of the library are the window's own; these entries would take their keys away.
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: messages.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: messages.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ];
}
