import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { type OpenedCase, openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const goTo = (page: Page, screen: RegExp) => page.getByRole('navigation').getByText(screen).first().click();
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Three dated facts on the two exhibits. */
async function someFacts({ ask, caseId }: OpenedCase): Promise<void> {
  const { rows } = await ask('exhibits.list', { caseId });
  const [letter, memo] = rows.map(({ id }) => id);
  const add = (text: string, date: string, exhibitId = 0, quote = '') =>
    ask('facts.add', { caseId, text, date, citations: [{ exhibitId, page: 1, quote }] });
  await add('The cash was counted.', '2 May 2019', letter, 'counted the cash');
  await add('The court spoke.', '26 Oct 2021', memo, 'Fifteen years');
  await add('Nobody else was there.', '', letter);
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a fact is added with a pin-cite, and its proof opens beside it', async () => {
    const { page, ask, caseId } = await openedCase(browser, { colours });
    await goTo(page, /^Facts/);
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add fact' }).first().click();
    await page.getByRole('textbox', { name: 'Statement' }).fill('The cash was counted twice.');
    await page.getByRole('textbox', { name: 'Date as written' }).fill('2 May 2019');
    await page.getByRole('combobox', { name: 'Exhibit' }).fill('EX-0001');
    await page.getByRole('option', { name: /EX-0001/ }).click();
    await page.getByRole('textbox', { name: 'Quote' }).fill('counted the cash');
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('complementary').getByRole('button', { name: 'Add fact' }).click();
    await page.getByRole('heading', { name: 'Fact', exact: true }).waitFor();
    expect(await ask('facts.list', { caseId })).toMatchObject([
      { text: 'The cash was counted twice.', citations: [{ quote: 'counted the cash' }] },
    ]);
    await page.locator('[data-fact]').first().focus();
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'Proof' }).waitFor();
    await page.locator('mark', { hasText: 'counted the cash' }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open in the reader' }).click();
    await page.getByRole('button', { name: 'Back', exact: true }).first().waitFor();
    await page.locator('mark', { hasText: 'counted the cash' }).first().waitFor();
  });
});

it('several facts are changed as one edit, by keyboard, and undone at once', async () => {
  const served = await openedCase(browser);
  const { page, ask, caseId } = served;
  await someFacts(served);
  await goTo(page, /^Facts/);
  await page.locator('[data-fact]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await expectFocus(page, 'The court spoke.');
  await page.keyboard.press('Space');
  await page.getByText('2 facts chosen').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  const before = (await ask('custody.list', {})).total;
  await page.keyboard.press('4');
  await row(page, 'The cash was counted.').getByText('Proved').waitFor();
  await row(page, 'The court spoke.').getByText('Proved').waitFor();
  expect((await ask('custody.list', {})).total).toBe(before + 1);
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: change of several facts').waitFor();
  expect((await ask('facts.list', { caseId })).map(({ status }) => status)).toEqual(['alleged', 'alleged', 'alleged']);
});

it('after a click anywhere in a row, its keys work', async () => {
  const served = await openedCase(browser);
  const { page } = served;
  await someFacts(served);
  await goTo(page, /^Facts/);
  await row(page, 'The court spoke.').getByText('26 Oct 2021').click();
  await expectFocus(page, 'The court spoke.');
  await page.keyboard.press('p');
  await page.getByRole('heading', { name: 'Proof' }).waitFor();
});

it('statement and date are edited in the row; the order follows the heads', async () => {
  const served = await openedCase(browser);
  const { page, ask, caseId } = served;
  await someFacts(served);
  await goTo(page, /^Facts/);
  await page.locator('[data-fact]').first().focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Statement' }).fill('The cash was counted again.');
  await page.getByRole('textbox', { name: 'Date as written' }).fill('May 2023');
  await page.getByRole('textbox', { name: 'Date as written' }).press('Enter');
  await row(page, 'The cash was counted again.').waitFor();
  expect((await ask('facts.list', { caseId })).map(({ text }) => text)).toEqual([
    'The court spoke.',
    'The cash was counted again.',
    'Nobody else was there.',
  ]);
  const shown = () => page.locator('[data-fact]').allTextContents();
  await page.getByRole('button', { name: 'Date', exact: true }).click();
  await expect.poll(shown).toEqual(['The cash was counted again.', 'The court spoke.', 'Nobody else was there.']);
  await page.getByRole('button', { name: 'Fact', exact: true }).click();
  await expect.poll(shown).toEqual(['Nobody else was there.', 'The cash was counted again.', 'The court spoke.']);
});

it('another source that differs makes a conflict; its value is adopted with a reason, and that undone', async () => {
  const served = await openedCase(browser);
  const { page, ask, caseId } = served;
  await someFacts(served);
  await goTo(page, /^Facts/);
  await page.getByText('The court spoke.').click();
  await page.getByRole('button', { name: 'Another source differs' }).click();
  await page.getByRole('textbox', { name: 'Claim' }).fill('The sentence');
  const value = (number: number) => page.getByRole('group', { name: `Value ${number}` });
  await value(1).getByRole('textbox', { name: 'Value' }).fill('15 years');
  await value(2).getByRole('textbox', { name: 'Value' }).fill('7 years');
  await value(2).getByRole('combobox', { name: 'Exhibit' }).fill('EX-0001');
  await page.getByRole('option', { name: /EX-0001/ }).click();
  await page.getByRole('main').getByRole('button', { name: 'Add conflict' }).last().click();
  await page.getByRole('heading', { name: 'The sentence' }).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Adopt this value: 15 years' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The court itself says so.');
  await page.getByRole('button', { name: 'Adopt this value', exact: true }).click();
  await page.getByText('Adopted: 15 years').first().waitFor();
  expect(await ask('conflicts.list', { caseId })).toMatchObject([
    {
      claim: 'The sentence',
      reason: 'The court itself says so.',
      values: [{ value: '15 years' }, { value: '7 years' }],
    },
  ]);
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('heading', { name: 'Conflicts', level: 1 }).click();
  await page.keyboard.press('Control+Z');
  await page.getByText('Open: no value adopted yet').first().waitFor();
});

it('the page of a PDF that proves a fact is drawn beside it, with its words marked and in sight', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  await ask('imports.start', { caseId, paths: [join(import.meta.dirname, '../fixtures/two-pages.pdf')] });
  await expect.poll(async () => (await ask('jobs.open', {})).length).toBe(0);
  const exhibitId = (await ask('exhibits.list', { caseId })).rows.find(({ kind }) => kind === 'pdf')?.id ?? 0;
  await ask('facts.add', {
    caseId,
    text: 'The cash was counted twice.',
    citations: [{ exhibitId, page: 1, quote: 'counted the cash twice' }],
  });
  await goTo(page, /^Facts/);
  await page.locator('[data-fact]').first().focus();
  await page.keyboard.press('p');
  const proof = page.getByRole('region', { name: 'EX-0003, page 1' });
  const marked = proof.locator('[data-sought]');
  await marked.first().waitFor();
  await expect
    .poll(async () => {
      const [within, at] = [await proof.boundingBox(), await marked.first().boundingBox()];
      return at && within && at.y >= within.y && at.y + at.height <= within.y + within.height;
    })
    .toBe(true);
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('region', { name: 'EX-0003, page 2' }).getByRole('region', { name: 'Page 2 of 2' }).waitFor();
});

async function expectFocus(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.locator(':focus').textContent()).toBe(text);
}
