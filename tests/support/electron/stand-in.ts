import { EventEmitter } from 'node:events';
import { createRequire, registerHooks } from 'node:module';
import type { Browser } from 'playwright-core';
import type { Look } from '../chromium.ts';
import { StandInChannel } from './stand-in-port.ts';
import { StandInProcess, type UtilityOptions } from './utility-process.ts';
import { standInWindow } from './stand-in-window.ts';

type Function_ = (...values: never[]) => unknown;
export type Handler = (event: unknown, ...values: unknown[]) => unknown;

/** What the program did with Electron, for tests to look at. */
export type Done = {
  sandboxed: boolean;
  readonly schemes: { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[];
  readonly protocols: Map<string, (request: Request) => Promise<Response>>;
  readonly session: Map<string, Function_>;
  spellChecker: boolean;
  /** What a person has chosen in the window: system, light or dark. */
  readonly theme: { themeSource: string; readonly shouldUseDarkColors: boolean };
  readonly menus: unknown[];
  readonly engines: StandInProcess[];
  /** The processes that read and typeset. */
  readonly children: StandInProcess[];
  /** What the dialogs answer next, in turn. One that nobody expected fails. */
  readonly answers: unknown[];
  readonly dialogs: unknown[][];
  readonly revealed: string[];
  readonly errors: unknown[][];
  readonly handlers: Map<string, Handler>;
  readonly listeners: EventEmitter;
  readonly quits: number[];
  /** What the program told when it asked whether it is the first. */
  readonly locks: unknown[];
  /** Set for Chromium before it is ready, by name. */
  readonly switches: Map<string, string>;
};

/** How the program was started. */
export type StartOptions = {
  readonly isFirst?: boolean;
  readonly isPackaged?: boolean;
  readonly switches?: readonly string[];
  readonly locale?: string;
  /** What stands on the command line after the program. */
  readonly words?: readonly string[];
  /** How the system looks to the windows. */
  readonly look?: Look;
};

/** What stands in for the package `electron`: enough of it for our shell, with real processes and a real page. */
export function createStandIn(browser: Browser, start: StartOptions = {}) {
  const done: Done = {
    sandboxed: false,
    schemes: [],
    protocols: new Map(),
    session: new Map(),
    spellChecker: true,
    theme: { themeSource: 'system', shouldUseDarkColors: false },
    menus: [],
    engines: [],
    children: [],
    answers: [],
    dialogs: [],
    revealed: [],
    errors: [],
    handlers: new Map(),
    listeners: new EventEmitter(),
    quits: [],
    locks: [],
    switches: new Map(),
  };
  const display = { id: 7, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const paths = new Map<string, string>();
  const app = Object.assign(new EventEmitter(), {
    whenReady: () => Promise.resolve(),
    isReady: () => true,
    enableSandbox: () => {
      done.sandboxed = true;
    },
    requestSingleInstanceLock: (data: unknown) => {
      done.locks.push(data);
      return start.isFirst ?? true;
    },
    setName: () => undefined,
    isPackaged: start.isPackaged ?? false,
    commandLine: {
      hasSwitch: (name: string) => start.switches?.includes(name) ?? false,
      appendSwitch: (name: string, value: string) => void done.switches.set(name, value),
    },
    getLocale: () => start.locale ?? start.look?.locale ?? 'en-GB',
    setPath: (name: string, path: string) => void paths.set(name, path),
    getPath: (name: string) => paths.get(name) ?? '',
    exit: (code: number) => void done.quits.push(code),
    quit: () => {
      let stopped = false;
      app.emit('will-quit', {
        preventDefault: () => {
          stopped = true;
        },
      });
      if (!stopped) done.quits.push(0);
    },
  });
  const keep = (name: string) => (handler: Function_) => void done.session.set(name, handler);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    setSpellCheckerEnabled: (on: boolean) => {
      done.spellChecker = on;
    },
  });
  const answered = (...values: unknown[]): Promise<unknown> => {
    done.dialogs.push(values);
    const answer = done.answers.shift();
    return answer === undefined ? Promise.reject(new Error('A dialog that nobody expected')) : Promise.resolve(answer);
  };
  const electron = {
    app,
    BrowserWindow: standInWindow(browser, done, app, start.look),
    dialog: {
      showOpenDialog: answered,
      showSaveDialog: answered,
      showMessageBox: answered,
      showMessageBoxSync: (...values: unknown[]) => {
        done.dialogs.push(values);
        return done.answers.shift();
      },
      showErrorBox: (...values: unknown[]) => void done.errors.push(values),
    },
    ipcMain: Object.assign(done.listeners, {
      handle: (channel: string, handler: Handler) => void done.handlers.set(channel, handler),
    }),
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => void done.menus.push(menu),
    },
    MessageChannelMain: StandInChannel,
    protocol: {
      registerSchemesAsPrivileged: (schemes: Done['schemes']) => void done.schemes.push(...schemes),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        void done.protocols.set(scheme, handler),
    },
    nativeTheme: done.theme,
    screen: { getAllDisplays: () => [display], getDisplayMatching: () => display },
    session: { defaultSession: session },
    shell: { showItemInFolder: (path: string) => void done.revealed.push(path) },
    utilityProcess: {
      fork: (entry: string, args: readonly string[], options: UtilityOptions) => {
        const started = new StandInProcess(entry, args, options);
        done[/engine-process/.test(entry) ? 'engines' : 'children'].push(started);
        return started;
      },
    },
  };
  return { electron, done };
}

const importBuilt = createRequire(import.meta.url)('./import-built.cjs') as (address: string) => Promise<unknown>;
const place = (load: number): string => `casewright stand-in for electron ${load}`;
let loads = 0;

/**
 * Loads a built file, which gets this where it imports `electron`; the real package is not touched: it may download. The
 * modules beside the file are loaded anew each time, because the shell runs when it is loaded.
 */
export async function loadWith(electron: Readonly<Record<string, unknown>>, file: URL): Promise<void> {
  const load = ++loads;
  const folder = new URL('.', file).href;
  Object.defineProperty(globalThis, Symbol.for(place(load)), { value: electron, configurable: true });
  const names = Object.keys(electron).join(', ');
  const source = `export const { ${names} } = globalThis[Symbol.for('${place(load)}')];`;
  const hooks = registerHooks({
    resolve: (name, context, next) => {
      if (name === 'electron') return { url: `stand-in:electron?${load}`, format: 'module', shortCircuit: true };
      const found = next(name, context);
      return found.url.startsWith(folder) ? { ...found, url: `${found.url}?${load}` } : found;
    },
    load: (url, context, next) =>
      url.startsWith('stand-in:electron') ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
  try {
    await importBuilt(file.href);
  } finally {
    hooks.deregister();
  }
}
