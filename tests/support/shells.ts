import { join } from 'node:path';
import { _electron as electron, type Browser, type Page } from 'playwright-core';
import { onTestFinished, vi } from 'vitest';
import { runsHere } from '../../build/desktop.ts';
import { electronBinary } from '../../build/electron-binary.ts';
import { Failure, type Reply } from '../../contract/failure.ts';
import type { AnyCallName, AnyInputOf, AnyOutputOf } from '../../renderer/client/connect.ts';
import { openWindow } from './browser.ts';
import { serveBuiltWindow } from './built-window.ts';
import type { Look, Window } from './chromium.ts';
import { startShell } from './electron/started-shell.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The page on loopback; the desktop shell's own code on a stand-in for Electron, in the browser of the tests; real
 * Electron, where its binary is, with a screen, and not as root.
 */
export type ShellName = 'browser' | 'stand-in' | 'electron';

/** What can be done with the program in every shell. */
export type ShellWindow = Window & {
  readonly shell: ShellName;
  /** Asks a call beside the window, as a second window would. Throws the failure when it is refused. */
  ask<Name extends AnyCallName>(name: Name, input: AnyInputOf<Name>): Promise<AnyOutputOf<Name>>;
  /** Opens another window of the same program. */
  openAnother(): Promise<Page>;
};

/** The shell in which this process opens its stories: the browser shell unless the run says `desktop`. */
export function shellHere(): ShellName {
  if (process.env['CASEWRIGHT_SHELL'] !== 'desktop') return 'browser';
  return runsHere(root) ? 'electron' : 'stand-in';
}

/** Opens the built window with data of its own, closed when the test ends. Fails on complaints of the page that are left then. */
export async function openShell(browser: Browser, look: Look = {}): Promise<ShellWindow> {
  const shell = shellHere();
  const open = { browser: openServed, 'stand-in': openStandIn, electron: openElectron }[shell];
  return { shell, ...(await open(browser, look)) };
}

type Opened = Omit<ShellWindow, 'shell'>;

async function openServed(browser: Browser, look: Look): Promise<Opened> {
  const { served, host, origin } = await serveBuiltWindow();
  const window = await openWindow(browser, served.address, look);
  return {
    ...window,
    ask: async (name, input) => valueOf(name, await host.answer(name, input)),
    openAnother: async () => {
      const page = await window.context.newPage();
      await page.goto(`${origin}/`);
      return page;
    },
  };
}

async function openStandIn(browser: Browser, look: Look): Promise<Opened> {
  const shell = await startShell(browser, { look });
  onTestFinished(shell.kill);
  const complaints = failingOn(shell.first.page);
  const { page } = shell.first;
  return {
    page,
    context: page.context(),
    complaints,
    ask: askThrough(() => shell.windows().at(-1)?.page),
    openAnother: async () => {
      const before = new Set(shell.windows());
      shell.openWindow();
      return await vi.waitFor(() => {
        const opened = shell.windows().find(window => !before.has(window) && !window.isLoading);
        if (!opened) throw new Error('No other window was opened');
        return opened.page;
      }, 20_000);
    },
  };
}

/** Starts Electron from its package, which can be driven; a packed app cannot, because its fuses are set. */
async function openElectron(_browser: Browser, { colours = 'light', locale = 'en-GB', size }: Look): Promise<Opened> {
  const data = temporaryFolder();
  const executablePath = electronBinary(root);
  if (executablePath === undefined) throw new Error('Electron is not here');
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  const env = { ...environment, HOME: data, XDG_DATA_HOME: data, APPDATA: data } as Record<string, string>;
  const app = await electron.launch({ executablePath, args: [root, `--lang=${locale}`], env, colorScheme: colours });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  if (size) await page.setViewportSize(size);
  page.setDefaultTimeout(30_000);
  return {
    page,
    context: page.context(),
    complaints: failingOn(page),
    ask: askThrough(() => app.windows().at(-1)),
    openAnother: async () => {
      const next = app.waitForEvent('window');
      await app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+N')?.click();
      });
      return await next;
    },
  };
}

/** Collects what a page complains of; the test fails when some of it is left at its end. */
function failingOn(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  onTestFinished(() => {
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
  });
  return complaints;
}

/** Asks through the bridge of the desktop shell in a window that is open, on a port of its own. */
function askThrough(pageNow: () => Page | undefined): ShellWindow['ask'] {
  return async (name, input) => {
    const reply = await pageNow()?.evaluate(
      ([name, input]) => {
        type Said = { readonly type: string; readonly reply: unknown };
        type Bridge = { openPort(): { post(message: unknown): void; onMessage(listener: (said: Said) => void): void } };
        const port = (globalThis as unknown as { casewright: Bridge }).casewright.openPort();
        return new Promise(resolve => {
          port.onMessage(said => said.type !== 'event' && resolve(said.reply));
          port.post({ type: 'call', id: 1, name, input });
        });
      },
      [name, input] as const,
    );
    return valueOf(name, reply as Reply<never>);
  };
}

function valueOf<Value>(name: string, reply: Reply<unknown>): Value {
  if (!reply.ok) throw new Failure(reply.code, `${name}: ${reply.message}`, reply.details);
  return reply.value as Value;
}
