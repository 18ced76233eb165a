import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser, typeOnceFocused } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';
import { makeTree } from '../support/make-tree.ts';
import { addCase, makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const box = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
const results = (page: Page) => page.getByRole('grid', { name: 'Search results' });
const preview = (page: Page) => page.getByRole('complementary', { name: 'Preview' });
const summary = (page: Page) => page.getByRole('status').filter({ hasText: /exhibit/ });

/** A case with papers in two languages, and more of one kind than a page of results holds. */
async function caseToSearch(): Promise<Page> {
  const { page, ask } = await openShell(browser);
  await makeLibrary(page);
  await addCase(page, 'Harbour fraud');
  const sheets = Array.from({ length: 130 }, (_, index) => [`sheets/${index}.txt`, `Ledger sheet ${index}.`] as const);
  const [only] = await ask('cases.list', {});
  await ask('imports.start', {
    caseId: only?.id ?? 0,
    paths: [
      makeTree({
        'letter.txt': 'The courier counted the cash twice. Nobody else was in the room.',
        'memo.txt': 'Nothing is said of the cash here; the courier is not named either.',
        '笔录.txt': '他们通过地下钱庄洗钱，金额不详。',
        ...Object.fromEntries(sheets),
      }),
    ],
  });
  await expect.poll(async () => (await ask('jobs.open', {})).length, { timeout: 40_000 }).toBe(0);
  await page.keyboard.press('/');
  await box(page).waitFor();
  return page;
}

it('finds as one types, in both languages, by keyboard alone, and the page follows', async () => {
  const page = await caseToSearch();
  await typeOnceFocused(box(page), 'courier cash');
  await results(page)
    .getByRole('rowgroup', { name: /letter/ })
    .waitFor();
  await summary(page).getByText('“courier” and words beginning with “cash”').waitFor();
  await preview(page)
    .getByText('Nobody else was in the room')
    .or(preview(page).getByText('is not named either'))
    .waitFor();
  const first = await preview(page).textContent();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => preview(page).textContent()).not.toBe(first);

  await box(page).fill('"counted the cash');
  await results(page)
    .getByRole('rowgroup', { name: /letter/ })
    .waitFor();
  await expect.poll(() => results(page).getByRole('rowgroup').count()).toBe(1);
  // The first Enter keeps the search, and says what was not understood; the second one opens.
  await page.keyboard.press('Enter');
  await summary(page).getByText('A quotation mark is not closed').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /letter/, level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => box(page).inputValue()).toBe('"counted the cash');

  // Inside a run of characters, and written the other way too.
  for (const words of ['洗钱', '洗錢', '钱庄']) {
    await box(page).fill(words);
    await results(page).getByRole('rowgroup', { name: /笔录/ }).waitFor();
  }
});

it('has no end but the last result, narrows by what there is, and keeps a search under a name', async () => {
  const page = await caseToSearch();
  await box(page).fill('ledger sheet');
  await summary(page).getByText('130 exhibits').waitFor();
  await results(page).getByRole('row').first().waitFor();
  await results(page).focus();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('End');
        return await page.getByText('That is all.').isVisible();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  await results(page)
    .getByRole('row', { selected: true })
    .getByText(/Ledger sheet/)
    .waitFor();

  await box(page).fill('cash');
  const kinds = page.getByRole('complementary', { name: 'Narrow the search' });
  await kinds.getByRole('button', { name: /^Text/ }).click();
  await expect.poll(() => box(page).inputValue()).toBe('cash type:text');
  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Cash in texts');
  await page.keyboard.press('Enter');
  const saved = page.getByRole('treeitem', { name: 'Cash in texts' });
  await saved.waitFor();
  await page.getByRole('treeitem', { name: 'All cases' }).click();
  await saved.click();
  await expect.poll(() => box(page).inputValue()).toBe('cash type:text');
  await summary(page).getByText('2 exhibits').waitFor();
});
