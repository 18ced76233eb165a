import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks, typeOnceFocused } from '../support/browser.ts';
import { chosen, fiveExhibits, row, table } from '../support/five-exhibits.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it('the menu of the chosen rows opens under the mouse, and does to them what it says', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  const menu = page.getByRole('menu', { name: 'Actions on the selected exhibits' });
  await row(page, 'EX-0002').click();
  await row(page, 'EX-0003').click({ modifiers: ['ControlOrMeta'] });
  await row(page, 'EX-0003').click({ button: 'right' });
  await expect.poll(() => chosen(page)).toEqual(['EX-0002', 'EX-0003']);
  await menu.waitFor();
  expect(await menu.getByRole('menuitem', { name: 'Open' }).count()).toBe(0);
  expect(await stumblingBlocks(page)).toEqual([]);
  await menu.getByRole('menuitem', { name: 'Status' }).hover();
  await page.getByRole('menuitem', { name: 'Key' }).click();
  await menu.waitFor({ state: 'detached' });
  await page.getByText('Status of 2 exhibits changed').waitFor();
  const statuses = (await ask('exhibits.facets', { caseId })).statuses;
  expect(statuses).toEqual(expect.arrayContaining([{ value: 'key', count: 2 }]));

  // Beside the chosen ones, the row that is meant is chosen alone.
  await row(page, 'EX-0005').click({ button: 'right' });
  await expect.poll(() => chosen(page)).toEqual(['EX-0005']);
  await menu.getByRole('menuitem', { name: 'Change the title' }).click();
  await page.getByRole('textbox', { name: 'Title of the exhibit' }).fill('Register');
  await page.keyboard.press('Enter');
  await row(page, 'EX-0005').getByText('Register', { exact: true }).waitFor();
});

it('the menu opens by keys at the row they are at, and Escape leads back there', async () => {
  const { page } = await fiveExhibits(browser, { colours: 'dark' });
  const menu = page.getByRole('menu', { name: 'Actions on the selected exhibits' });
  await table(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen(page)).toEqual(['EX-0003']);

  await page.keyboard.press('ContextMenu');
  await menu.waitFor();
  // The keys are the menu's once its first entry has the focus.
  await expect.poll(() => page.locator(':focus').textContent()).toMatch(/^Open/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Add tag' }).waitFor();
  await typeOnceFocused(page.getByRole('combobox', { name: 'Add tag' }), 'Harbour');
  await page.keyboard.press('Enter');
  await row(page, 'EX-0003').getByText('Harbour').waitFor();
  // The keys are in the table again.
  await page.keyboard.press('Home');
  await expect.poll(() => chosen(page)).toEqual(['EX-0001']);
});
