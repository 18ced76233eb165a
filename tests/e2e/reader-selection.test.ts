import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { drawn, open, reading, standing } from '../support/reader-steps.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** Drags the mouse from the middle of one stretch of letters to the middle of another one. */
async function dragBetween(page: Page, words: Locator, from: string, to: string): Promise<void> {
  await standing(words);
  const [start, end] = [await middleOf(words, from), await middleOf(words, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** What is used of the web, of which the tests know no types. */
type Text = { readonly length: number };
type Web = {
  readonly document: {
    createTreeWalker(root: unknown, what: number): { nextNode(): unknown; readonly currentNode: Text };
    createRange(): {
      setStart(node: Text, at: number): void;
      setEnd(node: Text, at: number): void;
      getBoundingClientRect(): { readonly left: number; readonly top: number; readonly bottom: number };
    };
  };
};

/** The middle of letters, whatever pieces their text is in. */
const middleOf = (words: Locator, letters: string): Promise<{ x: number; y: number }> =>
  words.evaluate((element, wanted) => {
    const { document } = globalThis as unknown as Web;
    const showText = 4;
    const walker = document.createTreeWalker(element, showText);
    const { textContent } = element as unknown as { textContent: string };
    let at = textContent.indexOf(wanted) + Math.floor(wanted.length / 2);
    for (; walker.nextNode(); at -= walker.currentNode.length) {
      if (at >= walker.currentNode.length) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const { left, top, bottom } = range.getBoundingClientRect();
      return { x: left, y: (top + bottom) / 2 };
    }
    throw new Error(`${wanted} is not there`);
  }, letters);

const selected = (page: Page): Promise<string> => page.evaluate<string>('String(document.getSelection())');

it('the mouse selects whole words, on a page and in a text, and with Alt the letters that it went over', async () => {
  const { page, ask, exhibitId } = await reading(browser, 'two-pages.pdf');
  const line = (await drawn(page)).getByText('The courier counted the cash twice.');
  await dragBetween(page, line, 'urie', 'as');
  expect(await selected(page)).toBe('courier counted the cash');
  // Backwards as well.
  await dragBetween(page, line, 'as', 'urie');
  expect(await selected(page)).toBe('courier counted the cash');
  await page.keyboard.press('h');
  await expect
    .poll(() => ask('highlights.ofExhibit', { exhibitId }))
    .toMatchObject([{ quote: 'courier counted the cash', page: 1 }]);

  await page.keyboard.down('Alt');
  await dragBetween(page, line, 'unte', 'wic');
  await page.keyboard.up('Alt');
  const exact = await selected(page);
  expect(exact).toMatch(/^n?ted the cash twi?$/);
  // What was chosen exactly stays so when the bar is clicked.
  await page
    .getByRole('toolbar', { name: 'What to make of the selection' })
    .getByRole('button', { name: /^Highlight H/ })
    .click();
  await expect
    .poll(async () => (await ask('highlights.ofExhibit', { exhibitId })).map(({ quote }) => quote))
    .toContain(exact);
});

it('a word that a mark cuts into pieces is one word, and of Chinese a character is enough', async () => {
  const { page, ask } = await reading(browser, 'gb18030.txt');
  const text = page.getByRole('article').first();
  await text.waitFor();
  await dragBetween(page, text, '二笔', '四日');
  expect(await selected(page)).toMatch(/^笔款项于三月四?$/);
  await open(page, 'EX-0001');
  await ask('highlights.add', { exhibitId: 1, page: 1, quote: 'cour' });
  await page.locator('mark').getByText('cour', { exact: true }).waitFor();
  await dragBetween(page, text, 'ier', 'as');
  expect(await selected(page)).toBe('courier counted the cash');
});
