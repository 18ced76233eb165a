import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { vi } from 'vitest';
import { build } from '../../headless/command-line.ts';
import { createStandIn, type Done, loadWith, type StartOptions } from './stand-in.ts';
import type { StandInWindow } from './stand-in-window.ts';

const main = join(dirname(dirname(dirname(import.meta.dirname))), 'out/electron/main.js');

export type StartedShell = {
  readonly electron: ReturnType<typeof createStandIn>['electron'];
  readonly done: Done;
  /** What the shell keeps on this machine. */
  readonly data: string;
  /** The window that it opened at the start. */
  readonly first: StandInWindow;
  /** The windows that are open now. */
  windows(): readonly StandInWindow[];
  /** Chooses "New window" in the menu. */
  openWindow(): void;
  /** Ends it as a kill does. The browser goes on. */
  kill(): void;
  /** Ends it and the browser. */
  end(): Promise<void>;
};

/** Loads the built desktop shell on the stand-in, away from the libraries of whoever runs the tests; it runs when it is loaded. */
export async function loadShell(browser: Browser, start: StartOptions = {}): Promise<Omit<StartedShell, 'first'>> {
  build();
  const data = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-shell-'));
  for (const name of ['HOME', 'XDG_DATA_HOME', 'APPDATA']) process.env[name] = data;
  process.argv = [process.execPath, 'app', ...(start.words ?? [])];
  const { electron, done } = createStandIn(browser, start);
  await loadWith(electron, pathToFileURL(main));
  const kill = (): void => {
    for (const started of [...done.engines, ...done.children]) started.child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    electron,
    done,
    data,
    windows: () => electron.BrowserWindow.getAllWindows(),
    openWindow: () => {
      type Item = {
        readonly accelerator?: string;
        readonly submenu?: readonly Item[];
        click?(): void;
      };
      const menu = done.menus.at(-1) as readonly Item[];
      const items = menu.flatMap(({ submenu = [] }) => submenu);
      items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+N')?.click?.();
    },
    kill,
    end: async () => {
      kill();
      await browser.close();
    },
  };
}

/** Starts the shell and waits for its window. */
export async function startShell(browser: Browser, start: StartOptions = {}): Promise<StartedShell> {
  const shell = await loadShell(browser, start);
  const first = await vi.waitFor(
    () => {
      const [window] = shell.windows();
      if (!window || window.isLoading) throw new Error('No window was opened');
      return window;
    },
    { timeout: 20_000 },
  );
  return { ...shell, first };
}
