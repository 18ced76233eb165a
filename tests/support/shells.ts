import { join } from 'node:path';
import { _electron as electron, type Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { obstacle } from '../../build/desktop.ts';
import { electronBinary } from '../../build/electron-binary.ts';
import { openWindow } from './browser.ts';
import { serveBuiltWindow } from './built-window.ts';
import type { Look, Window } from './chromium.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

/** The page on loopback, and real Electron. */
export type ShellName = 'browser' | 'desktop';

/** The shells that can run here: real Electron where its binary is, with a screen, and not as root. */
export const shellsHere: readonly ShellName[] =
  electronBinary(root) !== undefined && obstacle() === undefined ? ['browser', 'desktop'] : ['browser'];

export type ShellWindow = Window & {
  /** In the desktop app: what the system's dialog for files and folders answers from now on. */
  answerDialogs(paths: readonly string[]): Promise<void>;
};

/** Opens the built window in a shell with data of its own, closed when the test ends. Fails on complaints left then. */
export async function openShell(shell: ShellName, browser: Browser, look: Look = {}): Promise<ShellWindow> {
  if (shell === 'desktop') return await openDesktopShell(look);
  const { served } = await serveBuiltWindow();
  const window = await openWindow(browser, served.address, look);
  return { ...window, answerDialogs: () => Promise.resolve() };
}

/** Starts Electron from its package, which can be driven; a packed app cannot, because its fuses are set. */
async function openDesktopShell({ colours = 'light', locale = 'en-GB' }: Look): Promise<ShellWindow> {
  const data = temporaryFolder();
  const executablePath = electronBinary(root);
  if (executablePath === undefined) throw new Error('Electron is not here');
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  const env = { ...environment, HOME: data, XDG_DATA_HOME: data, APPDATA: data } as Record<string, string>;
  const app = await electron.launch({ executablePath, args: [root, `--lang=${locale}`], env, colorScheme: colours });
  const complaints: string[] = [];
  onTestFinished(async () => {
    await app.close();
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  return {
    page,
    context: page.context(),
    complaints,
    answerDialogs: paths =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, paths),
  };
}
