import { app, BrowserWindow, dialog, ipcMain } from 'electron';
import type { DesktopAsk } from '../contract/desktop.ts';
import { channels } from './channels.ts';
import { followWindows } from './surroundings.ts';
import { openWindow } from './window.ts';

/** The windows and what stands around them, once the program is ready. */
export type Desktop = {
  /** Opens a further window. */
  openWindow(): void;
  /** Brings a window to the front, opens one if there is none, and asks it to open this library. */
  show(library: string | undefined): void;
};

export function createDesktop(stateFile: string, onError: (error: unknown) => void): Desktop {
  const open = async (library: string | undefined): Promise<void> => {
    try {
      const window = await openWindow(stateFile, around.words, onError);
      if (library !== undefined) ask(window, { ask: 'open-library', folder: library });
    } catch (error) {
      onError(error);
      dialog.showErrorBox(around.words().cannotStart, String(error));
    }
  };
  const ask = ({ webContents }: BrowserWindow, asked: DesktopAsk): void => {
    const send = (): void => webContents.send(channels.ask, asked);
    // Before the page is there, nobody would hear it.
    if (webContents.isLoading()) webContents.once('did-finish-load', send);
    else send();
  };
  const inFront = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const around = followWindows(ipcMain, app.getLocale(), {
    openWindow: () => void open(undefined),
    run: id => {
      const window = inFront();
      if (window) ask(window, { ask: 'run', id });
    },
  });
  return {
    openWindow: () => void open(undefined),
    show: library => {
      const window = inFront();
      if (!window) {
        void open(library);
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
      if (library !== undefined) ask(window, { ask: 'open-library', folder: library });
    },
  };
}
