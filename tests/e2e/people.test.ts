import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('a person gets names and numbers; two entries are merged, and that undone', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  await ask('entities.add', { caseId, name: 'Courier', identifiers: [{ kind: 'phone', value: '+1 202 555 0100' }] });
  await page
    .getByRole('navigation')
    .getByText(/^People/)
    .first()
    .click();
  await page.getByRole('button', { name: 'Add person' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('R. Vale');
  await page.getByRole('button', { name: 'Add number or address' }).click();
  await page.getByRole('textbox', { name: 'Number or address 1' }).fill('+1 (202) 555-0100');
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('complementary').getByRole('button', { name: 'Add person' }).click();
  await page.getByText('Shares a name or a number with Courier.').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Other entry' }).click();
  await page.getByRole('option', { name: 'Courier' }).click();
  await page.getByRole('button', { name: 'Merge into this one' }).click();
  await page.getByText(/Courier is part of R\. Vale now/).waitFor();
  // The letter names the courier, who is this person now.
  await page.getByText('Named in 1 exhibit').waitFor();
  expect(await ask('entities.list', { caseId })).toMatchObject([{ name: 'R. Vale', aliases: ['Courier'] }]);
  await page.getByRole('heading', { name: 'People', level: 1 }).click();
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: merging of two people or organisations').waitFor();
  expect(await ask('entities.list', { caseId })).toHaveLength(2);
});

it('who is charged is changed in the table by keyboard, each as one edit', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  for (const name of ['R. Vale', 'M. Ito']) await ask('entities.add', { caseId, name, isParty: true });
  await ask('counts.add', { caseId, number: '1', title: 'Fraud' });
  await ask('counts.add', { caseId, title: 'Something without a number' });
  await page
    .getByRole('navigation')
    .getByText(/^People/)
    .first()
    .click();
  const cell = (name: string) => page.getByRole('checkbox', { name });
  await cell('M. Ito charged in Something without a number').waitFor();
  await cell('R. Vale charged in 1: Fraud').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect
    .poll(() => cell('M. Ito charged in Something without a number').getAttribute('aria-checked'))
    .toBe('true');
  const [vale, ito] = await ask('entities.list', { caseId });
  await expect
    .poll(async () => (await ask('counts.list', { caseId })).map(({ entityIds }) => entityIds))
    .toEqual([[], [ito?.id]]);
  expect(vale?.name).toBe('R. Vale');
  expect(await stumblingBlocks(page)).toEqual([]);
});
