import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, casewright } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { startShell, type StartedShell } from '../support/electron/started-shell.ts';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-libraries-'));
const library = (name: string): string => join(folder, name);
const passphrase = 'harbour lantern quiet seventeen';
let shell: StartedShell;
let page: Page;
beforeAll(async () => {
  build();
  for (const name of ['Harbour', 'Quay']) expect(casewright(['init', library(name)]).status).toBe(0);
  const secret = join(folder, 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  const env = { CASEWRIGHT_PASSPHRASE_FILE: secret };
  expect(casewright(['init', '--encrypt', library('Vault')], { env }).status).toBe(0);
  shell = await startShell(await startBrowser(), { words: [library('Harbour')] });
  ({ page } = shell.first);
}, 120_000);
afterAll(async () => {
  await shell?.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const menu = (name: string): readonly MenuItemConstructorOptions[] => {
  const menus = shell.done.menus.at(-1) as readonly MenuItemConstructorOptions[];
  return (menus.find(({ id }) => id === name)?.submenu ?? []) as readonly MenuItemConstructorOptions[];
};
const choose = (name: string, label: string): void => {
  const item = menu(name).find(each => each.label === label);
  if (!item)
    throw new Error(
      `The menu has no ${label}: ${menu(name)
        .map(each => each.label)
        .join(', ')}`,
    );
  (item.click as () => void)();
};
const hasEntry = (name: string, label: string): Promise<void> =>
  expect.poll(() => menu(name).map(each => each.label)).toContain(label);
const shows = (name: string) => page.getByRole('contentinfo').getByText(name).first().waitFor();
const startAgain = (named?: string): void =>
  void shell.electron.app.emit('second-instance', {}, [], '/', named === undefined ? {} : { folder: named });

it('opens the library that is named on the command line', async () => {
  await shows('Harbour');
  expect(shell.done.locks).toEqual([{ folder: library('Harbour') }]);
});

it('has in the menu of the system what the window can do, and runs it there', async () => {
  await hasEntry('file', 'New case');
  choose('file', 'New case');
  await page.getByRole('textbox', { name: 'Title' }).fill('Drugs');
  // In a field, undo takes back what was typed.
  choose('edit', 'Undo');
  await expect.poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue()).not.toBe('Drugs');
  await page.getByRole('textbox', { name: 'Title' }).fill('Pier four');
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await page.getByRole('navigation').getByText('Pier four').first().waitFor();
  await page.getByRole('heading', { level: 1 }).first().click();
  choose('edit', 'Undo');
  await expect.poll(() => page.getByRole('navigation').getByText('Pier four').count()).toBe(0);
  choose('edit', 'Redo');
  await page.getByRole('navigation').getByText('Pier four').first().waitFor();
  choose('help', 'Keyboard shortcuts');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
});

it('takes files that are dropped by where they are on this machine', async () => {
  await page.getByRole('navigation').getByText('Pier four').first().click();
  await hasEntry('file', 'Import files');
  choose('file', 'Import files');
  const dataTransfer = await page.evaluateHandle(() => {
    type Transfer = { items: { add(file: unknown): void } };
    const { DataTransfer } = globalThis as unknown as { DataTransfer: new () => Transfer };
    const transfer = new DataTransfer();
    transfer.items.add(new File(['The courier'], 'letter.txt'));
    return transfer;
  });
  await page.getByText('Drop files and folders here').dispatchEvent('drop', { dataTransfer });
  await page.getByText('/dropped/letter.txt').waitFor();
});

it('speaks and looks as the window does', async () => {
  choose('view', 'Dark theme');
  await expect.poll(() => shell.done.theme.themeSource).toBe('dark');
  await hasEntry('view', '简体中文 (Simplified Chinese)');
  choose('view', '简体中文 (Simplified Chinese)');
  await hasEntry('file', '新建案件');
  expect(menu('edit').map(({ label }) => label)).toEqual(expect.arrayContaining(['撤销', '剪切']));
  await hasEntry('view', 'English（英语）');
  choose('view', 'English（英语）');
  await hasEntry('file', 'New case');
});

it('comes to the front when it is started again, and opens the library that is named then', async () => {
  startAgain();
  expect(shell.windows()).toHaveLength(1);
  await shows('Harbour');
  startAgain(library('Quay'));
  await shows('Quay');
  startAgain(library('Quay'));
  await shows('Quay');
});

it('asks for the passphrase of one that has one, and says what cannot be opened', async () => {
  startAgain(library('Nowhere'));
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('alert')
    .getByText(/no library/i)
    .waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await shows('Quay');
  startAgain(library('Vault'));
  await dialog.getByLabel(/^Passphrase/).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.type(passphrase);
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await shows('Vault');
});

it('opens another library by the menu, also while one is open', async () => {
  await hasEntry('file', 'Open another library');
  choose('file', 'Open another library');
  const dialog = page.getByRole('dialog', { name: 'Open another library' });
  await dialog.getByRole('textbox', { name: 'Folder' }).waitFor();
  await page.keyboard.type(library('Harbour'));
  await dialog.getByRole('button', { name: 'Open library' }).click();
  await shows('Harbour');
  choose('file', 'Close library');
  await page.getByRole('heading', { name: 'Open a library' }).waitFor();
  await hasEntry('file', 'Make a new library');
  choose('file', 'Open another library');
  await page.getByRole('textbox', { name: 'Folder' }).waitFor();
});

it('offers a way out when a page has crashed or hangs', async () => {
  const { webContents } = shell.first;
  const asked = shell.done.dialogs.length;
  shell.done.answers.push({ response: 0 });
  webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await expect.poll(() => shell.first.reloads).toBe(1);
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  shell.done.answers.push({ response: 0 });
  shell.first.emit('unresponsive');
  shell.done.answers.push({ response: 1 });
  shell.first.emit('unresponsive');
  await expect.poll(() => shell.first.reloads).toBe(2);
  const said = shell.done.dialogs.slice(asked).map(([, options]) => (options as { message: string }).message);
  expect(said).toEqual([
    'This window has stopped working',
    'This window does not respond',
    'This window does not respond',
  ]);
});

it('leaves a page alone that responds again, and one whose question nobody answered', async () => {
  const { reloads } = shell.first;
  type Asked = { readonly cancelId: number; readonly buttons: readonly string[]; readonly signal: AbortSignal };
  const settled = Promise.withResolvers<{ response: number }>();
  shell.done.answers.push(settled.promise);
  shell.first.emit('unresponsive');
  const [, options] = shell.done.dialogs.at(-1) ?? [];
  const { cancelId, buttons, signal } = options as Asked;
  expect(buttons[cancelId]).toBe('Wait');
  shell.first.emit('responsive');
  expect(signal.aborted).toBe(true);
  // Whatever a box says that was closed by the program, nobody has said it.
  settled.resolve({ response: buttons.indexOf('Show it again') });
  await settled.promise;
  await new Promise(setImmediate);
  expect(shell.first.reloads).toBe(reloads);
});

it('asks before a page with something unsaved is left', () => {
  const leaves = (answer: number): boolean => {
    let goes = false;
    shell.done.answers.push(answer);
    shell.first.webContents.emit('will-prevent-unload', { preventDefault: () => (goes = true) });
    return goes;
  };
  expect([leaves(0), leaves(1)]).toEqual([true, false]);
});
