import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { startShell, type StartedShell } from '../support/electron/started-shell.ts';

let shell: StartedShell;
let page: Page;
beforeAll(async () => {
  shell = await startShell(await startBrowser());
  ({ page } = shell.first);
  await page.getByRole('button', { name: 'Make a new library' }).waitFor();
}, 60_000);
afterAll(() => shell?.end());

it('shows the window of the engine in its own process', async () => {
  expect(await page.title()).toBe('Casewright');
  expect(shell.done.engines).toHaveLength(1);
  expect([...shell.done.switches]).toEqual([['js-flags', '--max-semi-space-size=4 --heap-growing-percent=50']]);
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('button', { name: 'Make library' }).click();
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
  expect(existsSync(join(shell.data, 'casewright', 'machine.json'))).toBe(true);
});

it('gives a page nothing but a port, its surroundings, and four functions', async () => {
  type Given = { readonly casewright: Readonly<Record<string, unknown>> };
  const names = await page.evaluate(() => Object.keys((globalThis as unknown as Given).casewright));
  expect(names.sort()).toEqual([
    'chooseFiles',
    'chooseSave',
    'onAsk',
    'openPort',
    'pathOf',
    'reveal',
    'setSurroundings',
  ]);
  const reach = await page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>;
    return ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      name => name in world,
    );
  });
  expect(reach).toEqual([]);
  expect(readFileSync(join(import.meta.dirname, '../../out/electron/preload.cjs'), 'utf8')).not.toMatch(
    /require\((?!"electron"\))/,
  );
});

it('answers the four functions, with dialogs of the system', async () => {
  type Native = {
    readonly casewright: {
      chooseFiles(what: string): Promise<string[]>;
      chooseSave(name: string): Promise<string | undefined>;
      reveal(path: string): Promise<void>;
    };
  };
  shell.done.answers.push({ canceled: false, filePaths: ['/a/b.pdf'] }, { canceled: true, filePaths: [] });
  shell.done.answers.push({ canceled: false, filePath: '/a/report.pdf' }, { canceled: true });
  const chosen = await page.evaluate(async () => {
    const { casewright: native } = globalThis as unknown as Native;
    return [
      await native.chooseFiles('files'),
      await native.chooseFiles('folder'),
      await native.chooseSave('../../report.pdf'),
      (await native.chooseSave('x')) ?? 'nothing',
      (await native.reveal('/a/b.pdf')) ?? 'done',
    ];
  });
  expect(chosen).toEqual([['/a/b.pdf'], [], '/a/report.pdf', 'nothing', 'done']);
  expect(shell.done.dialogs.map(([, options]) => options)).toMatchObject([
    { properties: ['openFile', 'multiSelections'] },
    { properties: ['openDirectory', 'createDirectory'] },
    { defaultPath: 'report.pdf' },
    { defaultPath: 'x' },
  ]);
  expect(shell.done.revealed).toEqual(['/a/b.pdf']);
});

it('says so when the engine dies, starts it again, and has lost nothing', async () => {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Kept through a crash');
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await page.getByRole('navigation').getByText('Kept through a crash').first().waitFor();
  shell.done.engines[0]?.kill();
  await page.getByText('The part of Casewright that keeps your library has stopped.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^Harbour/ }).click();
  await page.getByRole('navigation').getByText('Kept through a crash').first().waitFor();
  expect(shell.done.engines).toHaveLength(2);
});

it('opens a second window on the same library', async () => {
  shell.openWindow();
  await expect.poll(() => shell.windows()[1]?.opened !== undefined).toBe(true);
  const second = shell.windows()[1];
  await second?.page.getByRole('navigation').getByText('Kept through a crash').first().waitFor();
  await second?.close();
  expect(readFileSync(join(shell.data, 'casewright/desktop/window.json'), 'utf8')).toContain('"width":1440');
});

it('closes the library before it quits', async () => {
  const engine = shell.done.engines.at(-1);
  shell.electron.app.quit();
  await expect.poll(() => engine?.child.exitCode).toBe(0);
  await expect.poll(() => shell.done.quits).toEqual([0]);
});
