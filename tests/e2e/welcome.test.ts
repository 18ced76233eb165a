import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, startBrowser, stumblingBlocks, typeOnceFocused } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';
import { openShell, shellHere } from '../support/shells.ts';
import { serveBuiltWindow } from '../support/built-window.ts';
import { build } from '../headless/command-line.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const passphrase = 'harbour lantern quiet seventeen';

it('makes an encrypted library, locks it, and opens it with its passphrase alone', async () => {
  const { page } = await openShell(browser);
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('checkbox', { name: 'Protect it with a passphrase' }).check();
  await page.getByLabel(/^Passphrase( \*)?$/).fill(passphrase);
  await page.getByLabel('Passphrase again').fill('something else');
  await expect.poll(() => page.getByText('The two passphrases are not the same.').isVisible()).toBe(true);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Make library' }).click();

  await page.getByRole('button', { name: 'Lock library' }).click();
  await page.getByRole('heading', { name: 'Unlock the library' }).waitFor();
  await typeOnceFocused(page.getByLabel(/^Passphrase( \*)?$/), 'wrong');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText('This passphrase does not open the library.').waitFor();
  await page.getByLabel(/^Passphrase( \*)?$/).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('button', { name: 'Lock library' }).waitFor();
});

it('a library that is unlocked again shows where one was, and what was said of it is not said on the lock', async () => {
  const { page, ask } = await openedCase(browser, {}, passphrase);
  await goTo(page, 'Notes');
  await page.getByRole('button', { name: 'Add note' }).first().click();
  await typeOnceFocused(page.getByRole('textbox', { name: 'Title' }), 'The cash');
  await page.getByRole('textbox', { name: 'Text' }).fill('Counted twice');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Edit' }).waitFor();
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: new note').waitFor();
  await page.keyboard.press('Control+Shift+Z');
  await page.getByText('Done again: new note').waitFor();
  await page.getByRole('button', { name: 'Lock library' }).click();
  await page.getByRole('heading', { name: 'Unlock the library' }).waitFor();
  await expect.poll(() => page.getByText('Done again: new note').count()).toBe(0);
  expect(await stumblingBlocks(page)).toEqual([]);
  await typeOnceFocused(page.getByLabel(/^Passphrase( \*)?$/), passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: new note').waitFor();
  expect((await ask('notes.list', { caseId: 1 })).length).toBe(0);
  // Whoever wants another library is not held.
  await page.getByRole('button', { name: 'Lock library' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Make a new library' }).waitFor();
});

it('speaks Chinese to a Chinese system', async () => {
  const { page } = await openShell(browser, { locale: 'zh-CN' });
  await page.getByRole('button', { name: '新建资料库' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
});

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('has nothing to stumble over', async () => {
    const { page } = await openShell(browser, { colours });
    await page.getByRole('button', { name: 'Make a new library' }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a new library' }).click();
    await page.getByRole('checkbox', { name: 'Protect it with a passphrase' }).check();
    expect(await stumblingBlocks(page)).toEqual([]);
  });
});

it.skipIf(shellHere() !== 'browser')('lets nobody in by an address that was used', async () => {
  const { served } = await serveBuiltWindow();
  await openWindow(browser, served.address);
  const { page, complaints } = await openWindow(browser, served.address);
  await page.getByText('This address was used already or is too old.').waitFor();
  expect(complaints.splice(0)).toEqual([expect.stringContaining('403')]);
});
