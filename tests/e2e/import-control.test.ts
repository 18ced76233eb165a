import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';
import { makeTree } from '../support/make-tree.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

async function importFolder(page: Page, folder: string, choose: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Import files' }).first().click();
  await page.getByRole('button', { name: 'Browse this machine' }).click();
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await page.keyboard.press('Enter');
  // It can be pressed once the list of that folder is there.
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: /to the import$/ }).click();
  await choose();
  await page.getByRole('button', { name: /^Import \d+ files?$/ }).click();
}

it('what is left out is chosen, counted and explained; a second import shows what has changed', async () => {
  const { page } = await openShell(browser);
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('button', { name: 'Make library' }).click();
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Harbour fraud');
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await page.getByRole('heading', { name: 'Harbour fraud', level: 1 }).waitFor();

  const folder = makeTree({
    'seized/letter.txt': 'a letter',
    'seized/.DS_Store': 'view',
    'seized/a.tmp': 'x',
    'seized/broken.pdf': '%PDF-1.4 no',
  });
  await importFolder(page, folder, async () => {
    await page.getByRole('combobox', { name: 'How it was acquired' }).fill('Imaged on 3 Oct 2026');
    await page.getByRole('checkbox', { name: 'Leave out system files' }).check();
    await page.getByRole('combobox', { name: 'Leave out by name' }).fill('*.tmp');
    await page.keyboard.press('Enter');
    expect(await stumblingBlocks(page)).toEqual([]);
  });
  const account = page.getByRole('group', { name: 'Account of this import' });
  await account.getByRole('button', { name: '2 left out' }).waitFor();
  await account.getByRole('button', { name: '4 found' }).waitFor();
  const reasons = page.getByRole('list', { name: 'Why' });
  await reasons.getByRole('button', { name: '1 Damaged' }).click();
  await expect.poll(() => page.getByRole('row', { name: /letter\.txt/ }).count()).toBe(0);
  await page.getByRole('row', { name: /broken\.pdf/ }).waitFor();
  await reasons.getByRole('button', { name: 'Read again: Damaged' }).click();
  await page.getByText('1 file will be read again').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);

  writeFileSync(join(folder, 'seized/new.txt'), 'new');
  rmSync(join(folder, 'seized/letter.txt'));
  await importFolder(page, folder, () => Promise.resolve());
  await page.getByRole('button', { name: '1 gone' }).click();
  await page.getByRole('list', { name: '1 gone' }).getByText('letter.txt').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
}, 90_000);
