import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('the first start offers a sample, and from its overview every part of a case is one step away', async () => {
  const { page } = await openShell(browser);
  await page.getByRole('heading', { name: 'Start your first library' }).waitFor();
  await page.getByRole('button', { name: 'Look at the sample library' }).click();
  const cases = page.getByRole('table', { name: 'Cases of this library' });
  // Making the sample is some seconds of work, and more on a busy machine.
  await cases.waitFor({ timeout: 50_000 });
  const title = 'United States v. Xizhi Li et al.';
  await cases.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();

  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  await page.getByRole('grid', { name: 'Exhibits of this case' }).getByText('Outline of the counts').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: /open conflicts/ }).click();
  await page.getByRole('heading', { name: 'Conflicts', level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await page
    .getByRole('button', { name: 'Judge Leonie M. Brinkema sentences Xizhi Li to 15 years in prison.' })
    .click();
  await page.getByRole('heading', { name: 'Facts', level: 1 }).waitFor();

  // A tag counts in the case that one is in, with those under it.
  const tag = page.getByRole('treeitem', { name: /^Source/ });
  await expect.poll(() => tag.textContent()).toMatch(/\d/);
  const before = await tag.textContent();
  await page.getByRole('button', { name: `${title}: go to another case` }).click();
  await page.getByRole('menuitem', { name: 'The 2023 precursor indictments' }).click();
  await expect.poll(() => tag.textContent()).not.toBe(before);
  await page.getByRole('heading', { name: 'Facts', level: 1 }).waitFor();
});
