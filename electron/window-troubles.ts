import type { BrowserWindow, Dialog } from 'electron';
import type { Messages } from './messages.ts';

/** Offers a way out when a page crashes, hangs, or has something that would be lost. */
export function watchForTroubles(window: BrowserWindow, dialog: Dialog, words: () => Messages): void {
  const { webContents } = window;
  /** Shows one question at a time: a page that is gone does not respond either. */
  let asking: AbortController | undefined;
  /** Ended by us, because it did not respond. */
  let isEnded = false;
  /** The button that was chosen; undefined when the question has settled itself. Enter means the first one. */
  const ask = async (
    message: string,
    detail: string,
    buttons: string[],
    onEscape: string,
  ): Promise<string | undefined> => {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: buttons.indexOf(onEscape),
      noLink: true,
      signal,
    });
    // Subtle: a box that is closed from here answers as if somebody had pressed Escape.
    return signal.aborted ? undefined : buttons[response];
  };

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isEnded || window.isDestroyed()) return;
    const say = words();
    void ask(say.windowGone, say.windowGoneWhy, [say.showAgain, say.closeWindow], say.closeWindow).then(chosen => {
      if (window.isDestroyed()) return;
      if (chosen === say.showAgain) webContents.reload();
      else if (chosen === say.closeWindow) window.destroy();
    });
  });
  window.on('unresponsive', () => {
    const say = words();
    // Showing it again loses what was not saved, so Escape never means that.
    void ask(say.windowBusy, say.windowBusyWhy, [say.wait, say.showAgain], say.wait).then(chosen => {
      if (chosen !== say.showAgain || window.isDestroyed()) return;
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
