import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockedDocx } from '../fixtures/make-locked-docx.ts';
import { lockedXls } from '../fixtures/make-locked.ts';
import { build } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { openedCase } from '../support/opened-case.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('what waits for a password is offered that and no reading again; one is tried on all of them', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  const paths = [makeTree({ 'a.docx': lockedDocx('Nightingale'), 'b.xls': lockedXls('Nightingale') })];
  const { importId } = await ask('imports.start', { caseId, paths });
  await goTo(page, 'Imports');
  const reasons = page.getByRole('list', { name: 'Why' });
  await reasons.getByRole('button', { name: '2 Protected by a password' }).waitFor();
  expect(await page.getByRole('button', { name: /again/ }).count()).toBe(0);
  await reasons.getByRole('button', { name: 'Enter password' }).click();
  await page.getByText('Tried on all protected files of this case.').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByLabel('Password', { exact: true }).fill('Nightingale');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ask('imports.get', { id: importId })).unreadable).toBe(0);
  await reasons.waitFor({ state: 'detached' });
}, 90_000);
