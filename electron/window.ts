import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { fileURLToPath } from 'node:url';
import type { Messages } from './messages.ts';
import { origin, webPreferences } from './security.ts';
import { readWindowState, writeWindowState } from './window-state.ts';
import { watchForTroubles } from './window-troubles.ts';

/** A further window lies so much lower and to the right that both can be seen. Pixels. */
const step = 28;
/** As the page's own paper (renderer/ui/theme.ts), so that nothing flashes before it is there. */
const paper = { light: '#ffffff', dark: '#1d1f22' } as const;

/** Opens a window; the last one to be closed on a display says where the next one there will be. */
export async function openWindow(
  stateFile: string,
  words: () => Messages,
  onError: (error: unknown) => void,
): Promise<BrowserWindow> {
  const { maximized, width, height, x, y } = readWindowState(stateFile, screen.getAllDisplays());
  const shift = BrowserWindow.getAllWindows().length * step;
  const window = new BrowserWindow({
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x: x + shift, y: y + shift }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Casewright',
    backgroundColor: paper[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    ...(process.platform === 'linux' ? { icon: fileURLToPath(new URL('./icon.png', import.meta.url)) } : {}),
    webPreferences: webPreferences(fileURLToPath(new URL('./preload.cjs', import.meta.url))),
  });
  watchForTroubles(window, dialog, words);
  window.once('ready-to-show', () => {
    if (maximized && shift === 0) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      const bounds = window.getNormalBounds();
      writeWindowState(stateFile, screen.getDisplayMatching(bounds).id, {
        ...bounds,
        maximized: window.isMaximized(),
      });
    } catch (error) {
      onError(error);
    }
  });
  await window.loadURL(`${origin}/`);
  return window;
}
