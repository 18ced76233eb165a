import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';
import { build } from '../headless/command-line.ts';
import { openedCase } from '../support/opened-case.ts';
import { standing } from '../support/reader-steps.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const openPanel = async (page: Page): Promise<void> =>
  await page.getByRole('button', { name: 'New case' }).first().click();
const edge = (page: Page) => page.getByRole('separator', { name: 'Width: New case' });
const widthOf = async (page: Page): Promise<number> =>
  Math.round((await page.getByRole('complementary', { name: 'New case' }).boundingBox())?.width ?? 0);

it('the panel beside a list is made wider by keyboard and by mouse, and is as wide again in the next window', async () => {
  const { page, ask, openAnother } = await openShell(browser);
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('button', { name: 'Make library' }).click();
  await openPanel(page);
  // Its place is kept for it before it stands there.
  await standing(edge(page));
  const before = await widthOf(page);

  await edge(page).press('ArrowLeft');
  await expect.poll(() => widthOf(page)).toBe(before + 16);
  await expect.poll(() => edge(page).getAttribute('aria-valuenow')).toBe(String(before + 17));
  await edge(page).press('Shift+ArrowRight');
  await expect.poll(() => widthOf(page)).toBe(before - 48);
  await edge(page).press('Enter');
  await expect.poll(() => widthOf(page)).toBe(before);
  await edge(page).press('Home');
  // What is there to be seen of it, which leaves out its edge.
  const narrowest = Number(await edge(page).getAttribute('aria-valuemin')) - 1;
  await expect.poll(() => widthOf(page)).toBe(narrowest);
  await edge(page).press('ArrowRight');
  await expect.poll(() => widthOf(page)).toBe(narrowest);

  const box = await standing(edge(page));
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 130, y, { steps: 3 });
  await page.mouse.up();
  const dragged = narrowest + 130;
  await expect.poll(() => widthOf(page)).toBe(dragged);
  expect(await stumblingBlocks(page)).toEqual([]);

  await expect.poll(async () => Object.values((await ask('host.state', {})).settings.layout)).toContain(dragged + 1);
  const second = await openAnother();
  await openPanel(second);
  await expect.poll(() => widthOf(second)).toBe(dragged);
});

it('the edges within search, notes and the report are moved by keys, and stay where they were put', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  await ask('notes.add', { caseId, title: 'On the sentence', text: 'Compare it' });
  const moved = async (label: string, key: string): Promise<() => Promise<void>> => {
    const own = page.getByRole('separator', { name: `Width: ${label}` });
    const before = Number(await own.getAttribute('aria-valuenow'));
    await own.press(key);
    const value = String(before + (key.startsWith('Shift') ? 64 : 16));
    await expect.poll(() => own.getAttribute('aria-valuenow')).toBe(value);
    return async () => await expect.poll(() => own.getAttribute('aria-valuenow')).toBe(value);
  };
  const search = async (): Promise<void> => {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search', exact: true }).fill('courier');
    await page.getByRole('complementary', { name: 'Preview' }).waitFor();
  };
  await search();
  const facets = await moved('Narrow the search', 'ArrowRight');
  const preview = await moved('Preview', 'ArrowLeft');
  expect(await stumblingBlocks(page)).toEqual([]);
  await goTo(page, 'Notes');
  const notes = await moved('Notes of this case', 'ArrowRight');
  expect(await stumblingBlocks(page)).toEqual([]);
  await goTo(page, 'Report');
  const choices = await moved('What goes in', 'Shift+ArrowRight');
  await goTo(page, 'Notes');
  await notes();
  await goTo(page, 'Report');
  await choices();
  await search();
  await facets();
  await preview();
});
