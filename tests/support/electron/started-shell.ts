import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { vi } from 'vitest';
import { build } from '../../headless/command-line.ts';
import { createStandIn, type Done, loadWith } from './stand-in.ts';
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

/** Starts the built desktop shell on the stand-in, away from the libraries of whoever runs the tests. Once a process. */
export async function startShell(browser: Browser): Promise<StartedShell> {
  build();
  const data = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-shell-'));
  for (const name of ['HOME', 'XDG_DATA_HOME', 'APPDATA']) process.env[name] = data;
  const { electron, done } = createStandIn(browser);
  loadWith(electron, pathToFileURL(main));
  const windows = () => electron.BrowserWindow.getAllWindows() as unknown as readonly StandInWindow[];
  const first = await vi.waitFor(
    () => {
      const [window] = windows();
      if (!window?.opened) throw new Error('No window was opened');
      return window;
    },
    { timeout: 20_000 },
  );
  return {
    electron,
    done,
    data,
    first,
    windows,
    end: async () => {
      for (const started of [...done.engines, ...done.children]) started.child.kill('SIGKILL');
      await browser.close();
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
