import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packaging } from '../../build/packaging.ts';
import { channels } from '../../electron/channels.ts';
import { startBrowser } from '../support/browser.ts';
import { startShell, type StartedShell } from '../support/electron/started-shell.ts';
import { StandInChannel } from '../support/electron/stand-in-port.ts';
import type { StandInWindow } from '../support/electron/stand-in-window.ts';

// One test for each of the twenty items of https://www.electronjs.org/docs/latest/tutorial/security, by its number.

const root = join(import.meta.dirname, '../..');
let shell: StartedShell;
let window: StandInWindow;
let page: Page;
beforeAll(async () => {
  shell = await startShell(await startBrowser());
  window = shell.first;
  ({ page } = window);
  await page.getByRole('button', { name: 'Make a new library' }).waitFor();
}, 60_000);
afterAll(() => shell?.end());

type Asked = (...values: unknown[]) => unknown;
const handler = (name: string): Asked => shell.done.session.get(name) as unknown as Asked;
const refusesNavigation = (name: string, url: string): boolean => {
  let stopped = false;
  window.webContents.emit(name, { url, preventDefault: () => (stopped = true) });
  return stopped;
};

it('1 loads only its own content, from a scheme that is secure', () => {
  expect(shell.done.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
  expect(window.address).toBe('app://casewright/');
});

it('2, 3, 4 gives pages no Node, isolates the preload script, and puts every process into the sandbox', () => {
  expect(shell.done.sandboxed).toBe(true);
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

it('5 refuses every permission but copying text, and every device', async () => {
  const ask = (permission: string, url = 'app://casewright/'): Promise<boolean> =>
    new Promise(resolve => void handler('permissionRequest')({ getURL: () => url }, permission, resolve));
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fileSystem',
    'clipboard-read',
    'hid',
  ])
    expect([permission, await ask(permission)]).toEqual([permission, false]);
  expect(await ask('clipboard-sanitized-write')).toBe(true);
  expect(await ask('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  expect(handler('permissionCheck')(null, 'media', 'app://casewright')).toBe(false);
  expect(handler('permissionCheck')(null, 'clipboard-sanitized-write', 'app://casewright')).toBe(true);
  expect(handler('permissionCheck')(null, 'clipboard-sanitized-write', 'https://evil.example')).toBe(false);
  expect(handler('devicePermission')({ deviceType: 'usb' })).toBe(false);
});

it('6, 8, 9, 10 leaves the security of the web on, without experiments', () => {
  const { webPreferences } = window.options;
  expect(webPreferences).toMatchObject({
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  });
  expect(Object.keys(webPreferences)).not.toContain('enableBlinkFeatures');
  expect(shell.done.spellChecker).toBe(false);
});

it('7 serves the window with a strict policy and a fresh nonce', async () => {
  const answer = shell.done.protocols.get('app');
  const policies = new Set<string>();
  for (let time = 0; time < 2; time += 1) {
    const response = await answer?.(new Request('app://casewright/'));
    const policy = response?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'wasm-unsafe-eval';/);
    policies.add(policy);
  }
  expect(policies.size).toBe(2);
  const ran = await page.evaluate(() => {
    const world = globalThis as unknown as {
      document: { createElement(tag: string): { textContent: string }; head: { append(e: unknown): void } };
      ran?: boolean;
    };
    const script = world.document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    world.document.head.append(script);
    return world.ran ?? false;
  });
  expect(ran).toBe(false);
});

it('11, 12 knows no webview', () => {
  expect(window.options.webPreferences).toMatchObject({ webviewTag: false });
  let stopped = false;
  window.webContents.emit('will-attach-webview', { preventDefault: () => (stopped = true) });
  expect(stopped).toBe(true);
});

it('13 goes to no foreign page', async () => {
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
    for (const url of [
      'https://evil.example/',
      'app://other/',
      'file:///etc/passwd',
      'data:text/html,x',
      'javascript:1',
      '',
    ])
      expect([name, url, refusesNavigation(name, url)]).toEqual([name, url, true]);
  expect(refusesNavigation('will-navigate', 'app://casewright/')).toBe(false);
  await page.evaluate(() => {
    (globalThis as unknown as { location: { href: string } }).location.href = 'http://evil.example/';
  });
  await page.waitForTimeout(200);
  expect(window.address).toBe('app://casewright/');
});

it('14, 15 opens no other window and no other program', () => {
  const { openHandler } = window.webContents as unknown as { openHandler(details: { url: string }): unknown };
  for (const url of ['https://evil.example/', 'app://casewright/', 'file:///bin/sh', 'mailto:a@example.org'])
    expect(openHandler({ url })).toEqual({ action: 'deny' });
  for (const file of ['main.js', 'harden.js', 'native-functions.js'])
    expect(readFileSync(join(import.meta.dirname, '../../out/electron', file), 'utf8')).not.toMatch(
      /openExternal|openPath/,
    );
});

it('16 is packed with the version of Electron that is pinned, and has installed no other', () => {
  const manifest = (path: string) =>
    JSON.parse(readFileSync(join(root, path), 'utf8')) as { version: string; devDependencies: Record<string, string> };
  const { electron = '' } = manifest('package.json').devDependencies;
  expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(manifest('node_modules/electron/package.json').version).toBe(electron);
});

describe('17 answers only the page of a window', () => {
  const senders = (): readonly (readonly [string, unknown])[] => [
    ['a frame in it', { sender: window.webContents, senderFrame: { url: 'app://casewright/preview/1' } }],
    ['no frame', { sender: window.webContents, senderFrame: null }],
    ['a foreign page', foreign('https://evil.example/')],
    ['a page of another host', foreign('app://other/')],
    ['a page that only looks alike', foreign('https://casewright/')],
  ];
  const foreign = (url: string) => {
    const mainFrame = { url };
    return { sender: { mainFrame, window }, senderFrame: mainFrame };
  };

  it('when it calls a native function', () => {
    expect([...shell.done.handlers.keys()].sort()).toEqual(
      [channels.chooseFiles, channels.chooseSave, channels.reveal].sort(),
    );
    for (const [channel, answer] of shell.done.handlers)
      for (const [who, event] of senders()) {
        expect(() => answer(event, channel === channels.chooseFiles ? 'files' : '/a'), `${channel} ${who}`).toThrow(
          'Refused',
        );
      }
    expect(shell.done.dialogs).toEqual([]);
    expect(shell.done.revealed).toEqual([]);
  });

  it('when it says something that is no input', () => {
    const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    const wrong: readonly (readonly [string, unknown])[] = [
      [channels.chooseFiles, 'everything'],
      [channels.chooseFiles, { properties: ['openFile'] }],
      [channels.chooseSave, 5],
      [channels.reveal, 'relative'],
      [channels.reveal, `/${'x'.repeat(5000)}`],
    ];
    for (const [channel, input] of wrong)
      expect(() => shell.done.handlers.get(channel)?.(own, input), channel).toThrow('Refused');
  });

  it('when it tells of its surroundings', () => {
    const drawn = shell.done.menus.length;
    const told = { language: 'zh-Hans', theme: 'dark', commands: [] };
    for (const [, event] of senders()) shell.done.listeners.emit(channels.surroundings, event, told);
    const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    const entry = { id: 'undo', group: 'case', label: 'Undo' };
    const wrong: readonly unknown[] = [
      null,
      'dark',
      { ...told, theme: 'blue' },
      { ...told, language: 'de' },
      { ...told, commands: [{ ...entry, id: '../x' }] },
      { ...told, commands: [{ ...entry, group: 'help' }] },
      { ...told, commands: [{ ...entry, label: 'x'.repeat(201) }] },
      { ...told, commands: Array.from({ length: 101 }, () => entry) },
    ];
    for (const said of wrong) shell.done.listeners.emit(channels.surroundings, own, said);
    expect([shell.done.menus.length, shell.done.theme.themeSource]).toEqual([drawn, 'system']);
  });

  it('when it hands over a port', async () => {
    expect(shell.done.listeners.eventNames()).toEqual([channels.port, channels.surroundings]);
    const heardBy = (event: unknown): readonly unknown[] => {
      const { port1, port2 } = new StandInChannel();
      const heard: unknown[] = [];
      port1.on('message', message => heard.push(message));
      port1.start();
      shell.done.listeners.emit(channels.port, { ...(event as object), ports: [port2] });
      port1.postMessage({ type: 'call', id: 1, name: 'host.state', input: {} });
      return heard;
    };
    const refused = senders().map(([, event]) => heardBy(event));
    // The page itself, which asked last, is answered.
    const own = heardBy({ sender: window.webContents, senderFrame: window.webContents.mainFrame });
    await expect.poll(() => own.length).toBeGreaterThan(0);
    expect(refused).toEqual(senders().map(() => []));
  });
});

it('18 shows no files of the system and nothing of the network', () => {
  const cancelled = (url: string): boolean => {
    let said = false;
    handler('beforeRequest')({ url }, ({ cancel }: { cancel: boolean }) => (said = cancel));
    return said;
  };
  for (const url of [
    'https://evil.example/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://a/',
    'app://other/',
    'blob:https://evil.example/1',
    'chrome://gpu',
  ])
    expect([url, cancelled(url)]).toEqual([url, true]);
  for (const url of [
    'app://casewright/',
    'app://casewright/original/1',
    'data:image/png;base64,AA',
    'blob:app://casewright/1',
  ])
    expect([url, cancelled(url)]).toEqual([url, false]);
});

it('19 is packed with every fuse set that it can do without', () => {
  const places = { app: '', output: '', licences: '', electronVersion: '45.0.0' };
  // What the fuses of a packed binary are, tests/build/packaging.test.ts reads from it.
  expect(packaging(places).electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

it('20 hands no part of Electron to a page: plain functions, whose listeners get no event of Electron', async () => {
  const kinds = await page.evaluate(() => {
    const { casewright } = globalThis as unknown as { casewright: Record<string, unknown> };
    return [Object.isFrozen(casewright), ...new Set(Object.values(casewright).map(value => typeof value))];
  });
  expect(kinds).toEqual([true, 'function']);
  const preload = readFileSync(join(root, 'out/electron/preload.cjs'), 'utf8');
  for (const whole of [
    /exposeInMainWorld\([^,]+,\s*(electron|ipcRenderer|webUtils)/,
    /:\s*electron\.(ipcRenderer|webUtils)\b[,\s]/,
  ])
    expect(preload).not.toMatch(whole);
});

it('gives no download of a foreign page, and shows no screen to one', () => {
  const started = (url: string): boolean => {
    let stopped = false;
    shell.electron.session.defaultSession.emit(
      'will-download',
      { preventDefault: () => (stopped = true) },
      { getURL: () => url },
    );
    return !stopped;
  };
  expect(started('blob:app://casewright/1')).toBe(true);
  expect([started('https://evil.example/a.exe'), started('blob:https://evil.example/1')]).toEqual([false, false]);
  let offered: unknown = 'nothing said';
  handler('displayMedia')({}, (streams: unknown) => (offered = streams));
  expect(offered).toEqual({});
});

it('keeps to its own folder and to the host that it has', async () => {
  const answer = shell.done.protocols.get('app');
  for (const url of [
    'app://casewright/../package.json',
    'app://casewright/..%2felectron%2fmain.js',
    'app://other/',
    'app://casewright/electron/main.js',
  ])
    expect([url, (await answer?.(new Request(url)))?.status]).toEqual([url, 404]);
  expect((await answer?.(new Request('app://casewright/original/1')))?.status).toBe(404);
  expect((await answer?.(new Request('app://casewright/original/1', { method: 'POST' })))?.status).toBe(405);
});

it('has a menu that neither reloads nor opens tools for developers', () => {
  expect(JSON.stringify(shell.done.menus)).not.toMatch(/reload|devtools/i);
});
