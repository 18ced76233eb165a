import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';
import { withSevenZip } from '../fixtures/make-archives.ts';
import { makeTree } from '../support/make-tree.ts';
import { openedCase } from '../support/opened-case.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);

/** Two files that can be read, one twice, one that cannot be read, and a link that is not followed. */
function evidence(): string {
  const folder = makeTree({
    'letter.txt': 'The courier counted the cash.',
    'copy.txt': 'The courier counted the cash.',
    'inside/memo.txt': 'Memo',
  });
  copyFileSync(fixture('truncated.pdf'), join(folder, 'truncated.pdf'));
  symlinkSync('/nowhere', join(folder, 'inside', 'elsewhere'));
  // One beside the others is taken in only when it is chosen by itself.
  symlinkSync(makeTree({ 'far.txt': 'far away' }), join(folder, 'another folder'));
  return folder;
}

async function caseWithout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('button', { name: 'Make library' }).click();
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Harbour fraud');
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await page.getByRole('heading', { name: 'Harbour fraud', level: 1 }).waitFor();
}

const part = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Account of this import' }).getByRole('button', { name, exact: true });

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a folder is imported by keyboard, its ledger adds up, and each failure can be tried again', async () => {
    const { page } = await openShell(browser, { colours });
    await caseWithout(page);
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import files' }).first().press('Enter');
    await page.getByRole('button', { name: 'Browse this machine' }).press('Enter');
    await page.getByRole('textbox', { name: 'Folder' }).fill(evidence());
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /letter\.txt/ }).waitFor();
    await page.getByRole('option', { name: /another folder.*link to another place/ }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Choose all' }).press('Enter');
    await page.getByRole('button', { name: 'Add 4 to the import' }).press('Enter');
    await page.getByRole('combobox', { name: 'Custodian' }).fill('Harbour office');
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import 4 files' }).press('Enter');

    await part(page, '5 found').waitFor();
    await part(page, '1 without readable text').waitFor();
    for (const name of ['3 stored', '1 there already', '1 failed']) await part(page, name).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await part(page, '1 failed').press('Enter');
    await page.getByRole('row', { name: /links inside a folder are not followed/ }).waitFor();
    await part(page, '1 without readable text').press('Enter');
    await page
      .getByRole('row', { name: /truncated\.pdf/ })
      .getByRole('button', { name: 'Read again' })
      .press('Enter');
    await page.getByText('1 file will be read again').waitFor();
  });
});

it('files that the browser brings keep their names and folders', async () => {
  const { page } = await openShell(browser);
  await caseWithout(page);
  await page.getByRole('button', { name: 'Import files' }).first().click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Folder by the browser' }).click(),
  ]);
  await chooser.setFiles(makeTree({ 'a/b/ledger.txt': 'Paid' }));
  await page.getByText('a/b/ledger.txt').waitFor();
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await page.getByRole('row', { name: /ledger\.txt.*a\/b/ }).waitFor();
  await page.getByText('through the browser').waitFor();
  expect(await page.getByText(/uploads/).count()).toBe(0);
});

it('a file that could not be taken out of an archive is fetched from there once its password is entered', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  const archive = await withSevenZip({ 'ledger.txt': 'Nine thousand in cash.' }, '-tzip', '-pNightingale');
  await ask('imports.start', { caseId, paths: [makeTree({ 'box.zip': archive })] });
  await goTo(page, 'Imports');
  await part(page, '1 failed').click();
  const row = page.getByRole('row', { name: /ledger\.txt/ });
  await row.getByRole('button', { name: 'Enter password' }).click();
  await page.getByLabel('Password of the file').fill('Nightingale');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await ask('search.find', { caseId, query: 'Nine thousand' })).hits.map(({ title }) => title), {
      timeout: 20_000,
    })
    .toEqual(['ledger']);
  await row.waitFor({ state: 'detached' });
});
