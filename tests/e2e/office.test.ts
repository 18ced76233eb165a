import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockedDocx } from '../fixtures/make-locked-docx.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { openedCase } from '../support/opened-case.ts';
import { goTo } from '../support/window-steps.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a workbook is a grid with a tab for each sheet', async () => {
    const { page, ask, caseId } = await openedCase(browser, { colours });
    await ask('imports.start', { caseId, paths: [makeTree({ 'ledger.xlsx': fixture('ledger.xlsx') })] });
    await expect.poll(async () => (await ask('exhibits.get', { id: 3 }).catch(() => undefined))?.reading).toBe('read');
    await page
      .getByRole('navigation')
      .getByText(/^Exhibits/)
      .first()
      .click();
    await page.getByRole('row', { name: /ledger|Ledger/ }).dblclick();
    const payments = page.getByRole('table', { name: 'Payments' });
    await payments.getByRole('cell', { name: 'Harbour Trading' }).waitFor();
    await payments.getByRole('columnheader', { name: 'D', exact: true }).waitFor();
    await payments.getByRole('rowheader', { name: '3' }).waitFor();
    await payments.getByText('Who signed for this?').waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Offshore' }).click();
    await page.getByRole('table', { name: 'Offshore' }).getByRole('cell', { name: '海港贸易公司' }).waitFor();
    // What is cited is the sheet that is shown.
    const pageBox = page.getByRole('textbox', { name: /^Page, 1 to/ });
    await expect.poll(() => pageBox.inputValue()).not.toBe('1');
    await page.getByRole('tab', { name: 'Payments' }).click();
    await expect.poll(() => pageBox.inputValue()).toBe('1');
    // What is searched for is shown in the text, where it can be marked and cited.
    await page.getByRole('textbox', { name: 'Find in document' }).fill('Harbour Trading');
    await page.getByRole('button', { name: /^Next place found/ }).click();
    await page
      .getByRole('article', { name: /Page 1/ })
      .getByText('Harbour Trading')
      .waitFor();
  }, 60_000);

  it('a protected file asks for its password, and opens with it', async () => {
    const { page, ask, caseId } = await openedCase(browser, { colours });
    await ask('imports.start', { caseId, paths: [makeTree({ 'secret.docx': lockedDocx('Nightingale-4417') })] });
    await expect
      .poll(async () => (await ask('exhibits.get', { id: 3 }).catch(() => undefined))?.readingCode)
      .toBe('password');
    await page
      .getByRole('navigation')
      .getByText(/^Exhibits/)
      .first()
      .click();
    await page.getByRole('row', { name: /secret/ }).dblclick();
    const field = page.getByLabel('Password of the file');
    await field.waitFor();
    await page.getByText('this library is not encrypted').waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await field.fill('guess');
    await page.getByRole('button', { name: 'Read with this password' }).click();
    await page
      .getByText(/^No password that was tried/)
      .first()
      .waitFor();
    await page.getByLabel('Password of the file').fill('Nightingale-4417');
    await page.keyboard.press('Enter');
    await page.frameLocator('iframe').getByText('Text behind the password.').waitFor();
  }, 60_000);

  it('a case of an encrypted library keeps passwords, and tries them on its files', async () => {
    const { page, ask, caseId } = await openedCase(browser, { colours }, 'a passphrase of many words');
    await ask('imports.start', { caseId, paths: [makeTree({ 'secret.docx': lockedDocx('Nightingale-4417') })] });
    await expect
      .poll(async () => (await ask('exhibits.get', { id: 3 }).catch(() => undefined))?.readingCode)
      .toBe('password');
    await goTo(page, 'Imports');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('table').getByRole('button', { name: 'Enter password' }).click();
    await page.getByRole('checkbox', { name: /^Keep it for this case/ }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByText('Overview').click();
    await page.getByRole('button', { name: 'Edit case' }).click();
    const kept = page.getByRole('region', { name: 'Passwords of protected files' });
    await kept.getByLabel('Password', { exact: true }).fill('Nightingale-4417');
    await kept.getByRole('button', { name: 'Keep and try' }).click();
    await kept.getByRole('button', { name: 'Show passwords' }).click();
    await kept.getByRole('cell', { name: 'Nightingale-4417' }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await expect.poll(async () => (await ask('exhibits.get', { id: 3 })).reading).toBe('read');
    await kept.getByRole('button', { name: 'Forget password 1' }).click();
    await kept.getByText('No passwords are kept for this case.').waitFor();
  }, 60_000);
});
