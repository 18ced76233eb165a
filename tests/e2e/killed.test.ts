import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, casewright } from '../headless/command-line.ts';
import { openWindow, startBrowser } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { servedProcess } from '../support/served-process.ts';
import { addCase, goTo, importFolder, makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const gone = (page: Page) => page.getByText('The part of Casewright that keeps your library has stopped.');
const openAgain = async (address: string): Promise<Page> => {
  const { page } = await openWindow(browser, address);
  await page
    .getByRole('button', { name: /^Harbour/ })
    .first()
    .click();
  await page.getByRole('tree').getByText('Harbour fraud').first().click();
  return page;
};

it('an import goes on where the program was killed, and every file is in the account once', async () => {
  const files = 300;
  const folder = makeTree(
    Object.fromEntries(
      Array.from({ length: files }, (_, index) => [`box/sheet ${index}.txt`, `Sheet ${index} was paid in cash.`]),
    ),
  );
  const served = servedProcess();
  const { page, complaints } = await openWindow(browser, await served.start());
  await makeLibrary(page);
  await addCase(page, 'Harbour fraud');
  await page.getByRole('button', { name: 'Import files' }).first().click();
  await page.getByRole('button', { name: 'Browse this machine' }).click();
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /box/ }).waitFor();
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: 'Add 1 to the import' }).click();
  await page.getByRole('button', { name: /^Import( \d+ files)?$/ }).click();
  const account = page.getByRole('group', { name: 'Account of this import' });
  await account.getByRole('button', { name: /^[1-9][\d,]* found/ }).waitFor();
  await served.kill();

  await gone(page).waitFor();
  complaints.splice(0);
  const again = await openAgain(await served.start());
  await again.getByRole('tree').getByRole('treeitem', { name: 'Imports' }).click();
  const all = again.getByRole('group', { name: 'Account of this import' });
  await again.getByText(/^Done · Ended/).waitFor({ timeout: 60_000 });
  for (const part of [`${files} found`, `${files} stored`, '0 failed'])
    await all.getByRole('button', { name: part, exact: true }).waitFor();
  // As it was killed, so it may be checked: by another program, from the files alone.
  await served.kill();
  const library = `${served.folder}/casewright/Harbour`;
  expect(casewright(['verify'], { library })).toMatchObject({ status: 0 });
});

it('what the window said is saved is there after a kill, and an edit that was under way leaves nothing half done', async () => {
  const served = servedProcess();
  const { page, complaints } = await openWindow(browser, await served.start());
  await makeLibrary(page);
  await addCase(page, 'Harbour fraud');
  await importFolder(page, makeTree({ 'letter.txt': 'The courier counted the cash.' }));
  await goTo(page, 'People');
  const names = ['Harbour Trading', 'North Quay Storage'];
  for (const name of names) {
    await page.getByRole('button', { name: 'Add person' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await page.getByRole('row', { name: new RegExp(name) }).waitFor();
  }
  // One more is sent, and nobody waits for what becomes of it.
  await page.getByRole('button', { name: 'Add person' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Under way');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await served.kill();
  await gone(page).waitFor();
  complaints.splice(0);

  const again = await openAgain(await served.start());
  await goTo(again, 'People');
  for (const name of names) await again.getByRole('row', { name: new RegExp(name) }).waitFor();
  // It is there with its entry in the log, or not at all.
  const isThere = (await again.getByRole('row', { name: /Under way/ }).count()) > 0;
  await goTo(again, 'Activity');
  await again
    .getByRole('row', { name: /Added a person or organisation/ })
    .first()
    .waitFor();
  await expect
    .poll(() => again.getByRole('row', { name: /Added a person or organisation/ }).count())
    .toBe(isThere ? 3 : 2);
});
