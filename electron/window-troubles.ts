import type { BrowserWindow, Dialog } from 'electron';
import type { Messages } from './messages.ts';

/** Offers a way out when a page crashes, hangs, or has something that would be lost. */
export function watchForTroubles(window: BrowserWindow, dialog: Dialog, words: () => Messages): void {
  const { webContents } = window;
  /** Shows one question at a time: a page that is gone does not respond either. */
  let asking: AbortController | undefined;
  /** Ended by us, because it did not respond. */
  let isEnded = false;
  const ask = async (message: string, detail: string, buttons: [showAgain: string, other: string]): Promise<number> => {
    asking?.abort();
    asking = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      signal: asking.signal,
    });
    return response;
  };

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isEnded || window.isDestroyed()) return;
    const say = words();
    void ask(say.windowGone, say.windowGoneWhy, [say.showAgain, say.closeWindow]).then(response => {
      if (window.isDestroyed()) return;
      if (response === 0) webContents.reload();
      else window.destroy();
    });
  });
  window.on('unresponsive', () => {
    const say = words();
    void ask(say.windowBusy, say.windowBusyWhy, [say.wait, say.showAgain]).then(response => {
      if (response !== 1 || window.isDestroyed()) return;
      isEnded = true;
      webContents.forcefullyCrashRenderer();
      webContents.reload();
      webContents.once('did-finish-load', () => {
        isEnded = false;
      });
    });
  });
  window.on('responsive', () => asking?.abort());
  webContents.on('will-prevent-unload', event => {
    const say = words();
    const response = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: say.unsaved,
      detail: say.unsavedWhy,
      buttons: [say.leave, say.stay],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) event.preventDefault();
  });
}
