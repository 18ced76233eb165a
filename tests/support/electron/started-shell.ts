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
  end(): Promise<void>;
};

/**
 * Loads the built desktop shell on the stand-in, away from the libraries of whoever runs the tests. Once a process:
 * it runs when it is loaded.
 */
export function loadShell(browser: Browser, start: StartOptions = {}): Omit<StartedShell, 'first'> {
  build();
  const data = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-shell-'));
  for (const name of ['HOME', 'XDG_DATA_HOME', 'APPDATA']) process.env[name] = data;
  process.argv = [process.execPath, 'app', ...(start.words ?? [])];
  const { electron, done } = createStandIn(browser, start);
  loadWith(electron, pathToFileURL(main));
  return {
    electron,
    done,
    data,
    windows: () => electron.BrowserWindow.getAllWindows(),
    end: async () => {
      for (const started of [...done.engines, ...done.children]) started.child.kill('SIGKILL');
      await browser.close();
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Starts the shell and waits for its window. */
export async function startShell(browser: Browser, start: StartOptions = {}): Promise<StartedShell> {
  const shell = loadShell(browser, start);
  const first = await vi.waitFor(
    () => {
      const [window] = shell.windows();
      if (!window?.opened) throw new Error('No window was opened');
      return window;
    },
    { timeout: 20_000 },
  );
  return { ...shell, first };
}
