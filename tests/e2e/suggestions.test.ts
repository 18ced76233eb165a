import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { type OpenedCase, openedCase } from '../support/opened-case.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const ledger = `The ledger was kept by Rosa Keller. On 14 March 2019 Rosa Keller paid $5,000 to Harbour Shipping Ltd.
Reach her at +1 (202) 555-0143. The second payment was on 20 March 2019.`;
const again = ledger.replace('second', 'last');
const filler = Array.from({ length: 60 }, (_, at) => `Line ${at} of the register of drums and crates.`).join('\n');

/** A case whose text was gone through. */
async function suggested(): Promise<OpenedCase> {
  const shown = await openedCase(browser);
  const files = { 'ledger.txt': `${ledger}\n${filler}`, 'ledger again.txt': `${again}\n${filler}` };
  await shown.ask('imports.start', { caseId: shown.caseId, paths: [makeTree(files)] });
  await expect
    .poll(async () => (await shown.ask('suggestions.counts', { caseId: shown.caseId })).kinds.phone, {
      timeout: 60_000,
    })
    .toBe(1);
  await expect.poll(async () => (await shown.ask('jobs.open', {})).length, { timeout: 60_000 }).toBe(0);
  return shown;
}

async function showSuggestions(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByText(/^People/)
    .first()
    .click();
  await page.getByText(/^Suggestions \d+$/).click();
}

const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

it('a person and a number are taken over by keyboard, and each is taken back', async () => {
  const { page, ask, caseId } = await suggested();
  await showSuggestions(page);
  await page.getByRole('table', { name: 'People' }).getByRole('button', { name: 'Rosa Keller' }).press('Enter');
  expect(await stumblingBlocks(page)).toEqual([]);
  await panel(page, 'Person').getByText('4 passages').waitFor();
  await panel(page, 'Person').getByRole('textbox', { name: 'Name' }).press('Enter');
  await page.getByText('Rosa Keller is stated of Rosa Keller now.').waitFor();

  await page.getByRole('tab', { name: /^Phones/ }).click();
  await page.getByRole('table', { name: 'Phones' }).getByRole('button', { name: '+1 (202) 555-0143' }).click();
  await panel(page, 'Phone number').getByRole('combobox', { name: 'Whose it is' }).click();
  await page.getByRole('option', { name: 'Rosa Keller' }).click();
  await panel(page, 'Phone number').getByRole('button', { name: 'Take over' }).click();
  await page.getByText('Nothing of this kind is open.').waitFor();
  expect(await ask('entities.list', { caseId })).toMatchObject([
    { name: 'Rosa Keller', identifiers: [{ kind: 'phone', value: '+1 (202) 555-0143' }] },
  ]);
  await page.getByRole('heading', { name: 'People', level: 1 }).click();
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: taking over of a suggestion').waitFor();
  await page.getByRole('table', { name: 'Phones' }).getByRole('button', { name: '+1 (202) 555-0143' }).waitFor();
});

it('a passage opens in the reader with its words marked, and becomes a fact', async () => {
  const { page, ask, caseId } = await suggested();
  await showSuggestions(page);
  await page.getByRole('tab', { name: /^Dates/ }).click();
  await page.getByRole('table', { name: 'Dates' }).getByRole('button', { name: '20 March 2019' }).click();
  await panel(page, 'Date').getByRole('button', { name: 'Make a fact of the passage in EX-0004, p. 1' }).click();
  await page.getByText(/^The fact was added as alleged/).waitFor();
  expect(await ask('facts.list', { caseId })).toMatchObject([
    { text: 'The second payment was on 20 March 2019.', status: 'alleged', date: { from: '2019-03-20' } },
  ]);

  await page.getByRole('tab', { name: /^People/ }).click();
  await page.getByRole('table', { name: 'People' }).getByRole('button', { name: 'Rosa Keller' }).click();
  // The second of two on the page.
  await panel(page, 'Person')
    .getByRole('button', { name: /On 14 March 2019 Rosa Keller/ })
    .last()
    .click();
  const marked = page.locator('mark[data-mark="quote"]');
  await expect.poll(() => marked.textContent()).toBe('Rosa Keller');
  const before = await page.evaluate("document.querySelector('mark[data-mark=quote]').previousSibling.textContent");
  expect(String(before).trimEnd()).toMatch(/2019$/);
});

it('what is dismissed goes, also in the margin of the reader, and is brought back', async () => {
  const { page } = await suggested();
  await showSuggestions(page);
  await page.getByRole('tab', { name: /^Organisations/ }).click();
  await page
    .getByRole('table', { name: 'Organisations' })
    .getByRole('button', { name: 'Harbour Shipping Ltd.' })
    .focus();
  await page.keyboard.press('x');
  await page.getByText('Harbour Shipping Ltd. was dismissed. Ctrl+Z brings it back.').waitFor();
  await page.getByRole('tab', { name: 'Dismissed 1' }).click();
  await page.getByRole('button', { name: 'Harbour Shipping Ltd.' }).click();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bring back' }).click();

  await page.getByRole('tab', { name: /^Phones/ }).click();
  await page.getByRole('button', { name: '+1 (202) 555-0143' }).click();
  await panel(page, 'Phone number')
    .getByRole('button', { name: /Reach her at/ })
    .first()
    .click();
  const found = page.getByRole('region', { name: 'Suggestions' });
  await found.getByRole('button', { name: /suggestions on this page/ }).click();
  await found.getByRole('button', { name: /^Harbour Shipping Ltd/ }).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await found.getByRole('button', { name: 'Dismiss Harbour Shipping Ltd.' }).click();
  await expect.poll(() => found.getByRole('button', { name: /^Harbour Shipping Ltd/ }).count()).toBe(0);
  // The keys are still in the list.
  await expect.poll(() => found.locator('li button:focus').count()).toBe(1);
  await found.getByRole('button', { name: 'Take over Rosa Keller…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await page.getByText('Rosa Keller is stated of Rosa Keller now.').waitFor();
  await expect.poll(() => found.locator('li button:focus').count()).toBe(1);
});

it('exhibits that are much alike are listed and compared word by word', async () => {
  const { page } = await suggested();
  await page
    .getByRole('navigation')
    .getByText(/^Exhibits/)
    .first()
    .click();
  await page.getByRole('button', { name: 'Similar exhibits' }).click();
  const list = page.getByRole('dialog', { name: 'Similar exhibits' });
  await list.getByText(/^about 9\d % of the words$/).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await list.getByRole('button', { name: 'Compare with EX-0004' }).click();
  const compared = page.getByRole('dialog', { name: 'EX-0003 and EX-0004' });
  await expect
    .poll(() => compared.getByRole('region', { name: 'Text of EX-0003' }).locator('mark').allTextContents())
    .toEqual(['last']);
  await expect
    .poll(() => compared.getByRole('region', { name: 'Text of EX-0004' }).locator('mark').allTextContents())
    .toEqual(['second']);
  expect(await stumblingBlocks(page)).toEqual([]);
  // Escape goes back to the list, and again to the exhibits.
  await page.keyboard.press('Escape');
  await compared.waitFor({ state: 'detached' });
  await list.getByRole('button', { name: 'Compare with EX-0004' }).click();
  await compared.waitFor();
  await page.keyboard.press('Escape');
  await compared.waitFor({ state: 'detached' });
  await list.getByRole('button', { name: 'Compare with EX-0004' }).waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
});
