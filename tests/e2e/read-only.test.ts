import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const lead = 'This library is open for reading only: nothing in it can be changed.';

it('in a library that is only looked at, what would change it cannot be begun, and keys say why', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  await ask('notes.add', { caseId, title: 'The cash', text: 'Counted twice' });
  const folder = (await ask('host.state', {})).library?.folder ?? '';
  await ask('host.close', {});
  await ask('host.open', { folder, readOnly: true });
  await page.getByRole('treeitem', { name: /^Harbour accounts/ }).click();
  await page.getByRole('heading', { name: 'Harbour accounts', level: 1 }).waitFor();
  for (const name of ['Edit case', 'Import files'])
    await expect.poll(() => page.getByRole('button', { name }).isDisabled(), { message: name }).toBe(true);
  for (const [screen, ...names] of [
    ['Facts', 'Add fact'],
    ['People', 'Add count', 'Add person'],
    ['Notes', 'Add note', 'Edit', 'Lock', 'Remove note'],
    ['Conflicts', 'Add conflict'],
  ] as const) {
    await goTo(page, screen);
    for (const name of names)
      await expect
        .poll(() => page.getByRole('button', { name, exact: true }).first().isDisabled(), { message: name })
        .toBe(true);
    expect(await stumblingBlocks(page)).toEqual([]);
  }

  await goTo(page, 'Exhibits');
  await page.getByText(lead).waitFor();
  await page.getByRole('row', { name: /EX-0001/ }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Custodian', exact: true }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Copy the whole SHA-256' }).isEnabled()).toBe(true);
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('F2');
  await page.getByRole('alert').getByText(lead).waitFor();
  expect(await page.getByRole('textbox', { name: 'Title', exact: true }).count()).toBe(0);
  await page.getByRole('row', { name: /EX-0001/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Open/ }).waitFor();
  expect(await page.getByRole('menuitem', { name: /^(Add tag|Remove)/ }).count()).toBe(0);
  await page.keyboard.press('Escape');

  await page.getByRole('row', { name: /EX-0001/ }).dblclick();
  await page.getByRole('heading', { name: /^EX-0001/, level: 1 }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('alert').getByText(lead).first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Note', exact: true }).count()).toBe(0);
});
