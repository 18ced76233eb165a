import { basename, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Look } from './chromium.ts';
import { type OpenedCase, openedCase } from './opened-case.ts';

type OpenReader = OpenedCase & { readonly exhibitId: number };

/** The reader on a document of the fixtures, drawn. */
export const reading = (browser: Browser, name: string, look?: Look): Promise<OpenReader> =>
  readingFile(browser, join(import.meta.dirname, '../fixtures', name), look);

/** The reader on a file that is taken in for it. */
export async function readingFile(browser: Browser, path: string, look?: Look): Promise<OpenReader> {
  const name = basename(path);
  const served = await openedCase(browser, look);
  const { ask, caseId, page } = served;
  await ask('imports.start', { caseId, paths: [path] });
  while ((await ask('jobs.open', {})).length > 0) await new Promise(resolve => setTimeout(resolve, 20));
  const { rows } = await ask('exhibits.list', { caseId });
  const exhibit = rows.find(({ fileName }) => fileName === name);
  if (!exhibit) throw new Error(`${name} was not taken in`);
  await open(page, exhibit.number);
  return { ...served, exhibitId: exhibit.id };
}

/** Opens an exhibit through the palette. */
export async function open(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(`number:${number}`);
  await page.getByRole('option', { name: new RegExp(`^${number}`) }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${number}`) }).waitFor();
}

/** A drawn page of a PDF, once its words can be selected. */
export async function drawn(page: Page, number = 1): Promise<Locator> {
  const sheet = page.getByRole('region', { name: `Page ${number} of 2` });
  await sheet.getByText(number === 1 ? 'The courier counted' : 'The second page').waitFor();
  return sheet;
}

/** Where words stand, once they stand still: a page is drawn again when the room for it changes. */
export async function standing(words: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  for (let before = ''; ; ) {
    const box = await words.boundingBox();
    if (box && JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    await words.page().waitForTimeout(100);
  }
}

/** Drags the mouse over words, from one side of their box to the other. */
export async function dragOver(page: Page, words: Locator, turned = false): Promise<void> {
  const box = await standing(words);
  const [x, y, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];
  const [from, to] = turned
    ? [
        [(x + right) >> 1, y + 1],
        [(x + right) >> 1, bottom - 1],
      ]
    : [
        [x + 1, (y + bottom) >> 1],
        [right - 1, (y + bottom) >> 1],
      ];
  await page.mouse.move(from[0] ?? 0, from[1] ?? 0);
  await page.mouse.down();
  await page.mouse.move(to[0] ?? 0, to[1] ?? 0, { steps: 4 });
  await page.mouse.up();
}

/** Steps to the first of the words that are found in the document. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.getByRole('textbox', { name: 'Find in document' }).fill(words);
  await page
    .getByRole('status')
    .getByText(/^1\/\d+$/)
    .waitFor();
  await page.keyboard.press('Escape');
}

/** What was made of the exhibit, beside it. */
export const margin = (page: Page): Locator => page.getByRole('complementary', { name: 'About this exhibit' });
/** The bar beside a selection. */
export const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'What to make of the selection' });
