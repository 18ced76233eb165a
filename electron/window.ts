import { BrowserWindow, screen } from 'electron';
import { fileURLToPath } from 'node:url';
import { origin, webPreferences } from './security.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** Opens a window; the last one to be closed says where the next one will be. */
export async function openWindow(stateFile: string, onError: (error: unknown) => void): Promise<void> {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { maximized, width, height, x, y } = readWindowState(stateFile, screens);
  const window = new BrowserWindow({
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Casewright',
    webPreferences: webPreferences(fileURLToPath(new URL('./preload.cjs', import.meta.url))),
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      onError(error);
    }
  });
  await window.loadURL(`${origin}/`);
}
