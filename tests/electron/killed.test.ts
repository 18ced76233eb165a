import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type StartedShell, startShell } from '../support/electron/started-shell.ts';
import { makeTree } from '../support/make-tree.ts';
import { addCase, makeLibrary } from '../support/window-steps.ts';

let shell: StartedShell;
let page: Page;
beforeAll(async () => {
  shell = await startShell(await startBrowser());
  ({ page } = shell.first);
}, 60_000);
afterAll(() => shell?.end());

it('an import goes on in the next engine when its process is killed, and loses nothing', async () => {
  const files = 200;
  const folder = makeTree(
    Object.fromEntries(Array.from({ length: files }, (_, index) => [`sheet ${index}.txt`, `Sheet ${index}.`])),
  );
  await makeLibrary(page);
  await addCase(page, 'Harbour fraud');
  await page.getByRole('button', { name: 'Import files' }).first().click();
  shell.done.answers.push({ canceled: false, filePaths: [folder] });
  await page.getByRole('button', { name: 'Choose folder' }).click();
  await page.getByRole('button', { name: /^Import( \d+ files)?$/ }).click();
  const account = page.getByRole('group', { name: 'Account of this import' });
  await account.getByRole('button', { name: /^[1-9]\d* found/ }).waitFor();
  shell.done.engines[0]?.kill();

  await page.getByText('The part of Casewright that keeps your library has stopped.').waitFor();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await page
    .getByRole('button', { name: /^Harbour/ })
    .first()
    .click();
  await page.getByRole('tree').getByText('Harbour fraud').first().click();
  await page.getByRole('treeitem', { name: 'Imports' }).click();
  await page.getByText(/^Done · Ended/).waitFor({ timeout: 40_000 });
  for (const part of [`${files} found`, `${files} stored`, '0 failed'])
    await account.getByRole('button', { name: part, exact: true }).waitFor();
  expect(shell.done.engines.length).toBeGreaterThan(1);
});
