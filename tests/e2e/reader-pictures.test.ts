import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { find, margin, reading, readingFile, standing, toolbar } from '../support/reader-steps.ts';
import { drawnPage } from '../support/drawn-page.ts';
import { makeTree } from '../support/make-tree.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const area = (page: Page): Locator => page.getByRole('application', { name: /^Area on page 1/ });

describe.each(['light', 'dark'] as const)('a picture in %s', colours => {
  it('is marked by keyboard, and a fact rests on the area', async () => {
    const { page, ask, caseId, exhibitId } = await reading(browser, 'photo.jpg', { colours });
    await page.getByRole('img', { name: 'Picture: photo' }).waitFor();
    await page.getByText('Example Camera 1').waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('a');
    await area(page).waitFor();
    for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+Alt+ArrowDown'])
      await page.keyboard.press(key);
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('f');
    await page.getByRole('textbox', { name: 'Statement' }).fill('There is a grey square.');
    await page.keyboard.press('Control+Enter');
    await margin(page).getByRole('button', { name: 'Fact: There is a grey square.' }).first().waitFor();
    const [fact] = await ask('facts.list', { caseId });
    const [citation] = fact?.citations ?? [];
    expect(citation).toMatchObject({ exhibitId, page: 1, quote: '' });
    expect(citation?.region).toHaveLength(1);
  });
});

it('an area that is drawn with the mouse is where it was drawn, whichever way the picture is turned', async () => {
  const { page, ask, exhibitId } = await reading(browser, 'photo.jpg');
  const picture = page.getByRole('img', { name: 'Picture: photo' });
  await picture.waitFor();
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Mark an area' }).click();
  const { x, y, width, height } = await standing(picture);
  const [left, top] = [Math.round(x + width * 0.1), Math.round(y + height * 0.2)];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + 30, top + 20, { steps: 4 });
  await page.mouse.up();
  await toolbar(page)
    .getByRole('button', { name: /^Highlight H/ })
    .click();
  await expect.poll(async () => (await ask('highlights.ofExhibit', { exhibitId })).length).toBe(1);
  const mark = page.locator('.cw-passages [data-colour]');
  await expect
    .poll(async () => {
      const box = await mark.boundingBox();
      return box && [box.x - left, box.y - top, box.width, box.height].map(pixels => Math.round(pixels) + 0);
    })
    .toEqual([0, 0, 30, 20]);
  // Turned three times more it is upright again: what was its left is then below.
  for (let quarter = 0; quarter < 3; quarter += 1) await page.keyboard.press('o');
  await expect.poll(async () => Math.round((await mark.boundingBox())?.width ?? 0)).toBe(20);
});

it('words that a machine read in a picture are selected and highlighted on the picture itself', async () => {
  const folder = makeTree({
    'ledger.png': await drawnPage(['The ledger of the harbour', 'was closed on 14 March 2019']),
  });
  const { page, ask, exhibitId } = await readingFile(browser, join(folder, 'ledger.png'));
  const word = page.getByRole('region', { name: /^Picture of EX-/ }).getByText('harbour');
  await word.waitFor({ timeout: 60_000 });
  await find(page, 'of the harbour');
  await page.keyboard.press('h');
  await expect
    .poll(() => ask('highlights.ofExhibit', { exhibitId }))
    .toMatchObject([{ quote: 'of the harbour', page: 1 }]);
  await expect
    .poll(async () => {
      const [mark, last] = [await page.locator('.cw-passages [data-colour]').boundingBox(), await word.boundingBox()];
      return mark && last && Math.abs(mark.y + mark.height / 2 - last.y - last.height / 2);
    })
    .toBeLessThan(8);
  const [{ region } = { region: [] }] = await ask('highlights.ofExhibit', { exhibitId });
  expect(region).toHaveLength(1);
});
