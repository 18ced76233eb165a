import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { officeArchive, pretendOffice } from '../support/office.ts';
import { type OpenedCase, openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** A case with a letter of Word (EX-0003), whose reader is open. */
async function openLetter({ page, ask, caseId }: OpenedCase): Promise<void> {
  const letter = readFileSync(join(import.meta.dirname, '../fixtures/letter.docx'));
  await ask('imports.start', { caseId, paths: [makeTree({ 'letter.docx': letter })] });
  await expect.poll(async () => (await ask('exhibits.get', { id: 3 }).catch(() => undefined))?.reading).toBe('read');
  await page
    .getByRole('navigation')
    .getByText(/^Exhibits/)
    .first()
    .click();
  await page.getByRole('row', { name: /EX-0003/ }).dblclick();
  await page.getByRole('radiogroup', { name: 'Show as' }).waitFor();
}

const openSettings = (page: Page): Promise<void> => page.getByRole('button', { name: 'Settings' }).click();

/** By keyboard: the pointer would leave a tooltip on the page. */
async function showPages(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Pages' }).waitFor({ state: 'attached' });
  await page.keyboard.press('v');
  await page.keyboard.press('v');
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('without LibreOffice there are no pages to be shown, and a file that is not it is refused', async () => {
    const opened = await openedCase(browser, { colours });
    const { page } = opened;
    await openLetter(opened);
    expect(await page.getByRole('radio', { name: 'Pages' }).count()).toBe(0);
    await openSettings(page);
    const part = page.getByRole('region', { name: 'Pages of Office files' });
    await part
      .getByRole('textbox', { name: 'File of LibreOffice' })
      .fill(join(makeTree({ 'a.tgz': 'no archive' }), 'a.tgz'));
    await part.getByRole('button', { name: 'Add LibreOffice' }).click();
    await page.getByText(/This is not the file that is needed, so nothing was added/).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
  });

  it('what LibreOffice cannot lay out is said, and the text is one step away', async () => {
    const opened = await openedCase(browser, { colours });
    const { page, ask } = opened;
    pretendOffice((await ask('host.state', {})).librariesFolder);
    // It is told of like a change of settings.
    await ask('host.settings', {});
    await openLetter(opened);
    await showPages(page);
    await page.getByText(/^LibreOffice stopped without laying out this file/).waitFor();
    // The browser says that of every reply of this kind.
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('500')]);
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the text' }).click();
    await page.getByRole('article', { name: /Page 1/ }).waitFor();
  });
});

it.skipIf(officeArchive === undefined)(
  'LibreOffice is added in the settings, shows the pages of a letter, and is removed',
  async () => {
    const opened = await openedCase(browser);
    const { page } = opened;
    await openLetter(opened);
    await openSettings(page);
    const part = page.getByRole('region', { name: 'Pages of Office files' });
    await part.getByRole('textbox', { name: 'File of LibreOffice' }).fill(officeArchive ?? '');
    await part.getByRole('button', { name: 'Add LibreOffice' }).click();
    await part.getByText(/^LibreOffice is there/).waitFor({ timeout: 60_000 });
    await page.goBack();
    await showPages(page);
    await page.getByRole('region', { name: 'Page 1 of 2' }).locator('canvas').waitFor({ timeout: 60_000 });
    await page.getByText(/^Laid out by LibreOffice/).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await openSettings(page);
    await part.getByRole('button', { name: 'Remove LibreOffice' }).click();
    await part.getByRole('button', { name: 'Add LibreOffice' }).waitFor();
  },
  180_000,
);
