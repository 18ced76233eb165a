import type { Browser, Locator, Page } from 'playwright-core';
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

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not shown');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** Whether boxes in a row begin where the one before has ended. */
async function standSideBySide(each: readonly Locator[]): Promise<boolean> {
  const boxes = await Promise.all(each.map(boxOf));
  return boxes.every((box, place) => box.x >= (boxes[place - 1]?.right ?? 0) - 1);
}

async function doubled() {
  const window = await openedCase(browser);
  const { page, ask, caseId } = window;
  await ask('facts.add', {
    caseId,
    text: 'The courier counted the cash twice.',
    date: '14 March 2019',
    citations: [{ exhibitId: 1, page: 1, quote: 'counted the cash' }],
  });
  await ask('host.settings', { textSize: 200 });
  await page.locator('html[style*="200%"]').waitFor();
  return window;
}

const heightOf = async (locator: Locator): Promise<number> => (await boxOf(locator)).height;
const rowOf = (page: Page, words: string | RegExp) => page.getByRole('row', { name: words });

it('at twice the size of text, rows and bars grow with it, and a window of usual width counts as narrow', async () => {
  const { page } = await doubled();
  await page.getByRole('navigation').getByRole('button', { name: 'Exhibits' }).click();
  await page.getByRole('heading', { name: 'Exhibits', level: 1 }).waitFor();
  await expect.poll(() => heightOf(rowOf(page, /EX-0001/))).toBe(56);
  expect(await heightOf(page.getByRole('banner'))).toBeGreaterThanOrEqual(80);
  expect(await heightOf(page.getByRole('contentinfo'))).toBeGreaterThanOrEqual(50);
  // The number of an exhibit is read whole.
  const number = rowOf(page, /EX-0001/).getByText('EX-0001');
  type Sized = { readonly scrollWidth: number; readonly clientWidth: number };
  const { scrollWidth, clientWidth } = await number.evaluate(cell => {
    const { scrollWidth, clientWidth } = cell as unknown as Sized;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('Control+B');
  await expect.poll(() => heightOf(page.getByRole('treeitem', { name: 'Overview' }))).toBe(56);
});

it('at twice the size of text, no column of facts lies over the next, and what was found stands within its screen', async () => {
  const { page } = await doubled();
  await page.keyboard.press('Control+B');
  await goTo(page, 'Facts');
  await page.keyboard.press('Control+B');
  await rowOf(page, /counted the cash twice/).waitFor();
  const cells = await rowOf(page, /counted the cash twice/)
    .getByRole('cell')
    .all();
  expect(cells.length).toBeGreaterThan(3);
  await expect.poll(() => standSideBySide(cells)).toBe(true);
  const status = rowOf(page, /counted the cash twice/).getByText('Alleged');
  const source = rowOf(page, /counted the cash twice/).getByText('EX-0001, p. 1');
  expect((await boxOf(status)).right).toBeLessThan((await boxOf(source)).x);
  await page.keyboard.press('/');
  await page.getByRole('combobox').first().fill('cash');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.waitFor();
  const standsWithin = async (): Promise<boolean> => {
    const [own, screen] = [await boxOf(preview), await boxOf(page.getByRole('main'))];
    return own.y > screen.y && own.bottom <= screen.bottom + 1;
  };
  await expect.poll(standsWithin).toBe(true);
});

it('the sidebar is dragged as far as the mouse goes, also with larger text', async () => {
  const { page, ask } = await openedCase(browser);
  await ask('host.settings', { textSize: 125 });
  await page.locator('html[style*="125%"]').waitFor();
  const before = await boxOf(page.getByRole('navigation'));
  await page.mouse.move(before.right - 1, 400);
  await page.mouse.down();
  await page.mouse.move(before.right + 79, 400, { steps: 3 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.abs((await boxOf(page.getByRole('navigation'))).width - before.width - 80))
    .toBeLessThanOrEqual(2);
});
