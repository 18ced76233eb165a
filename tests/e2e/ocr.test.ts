import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import type { Look } from '../support/chromium.ts';
import { assemble } from '../fixtures/make-pdf.ts';
import { drawnPage } from '../support/drawn-page.ts';
import { makeTree } from '../support/make-tree.ts';
import { type OpenedCase, openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const lines = ['The ledger of the harbour', 'was closed on 14 March 2019'];

/** A case with these files beside a letter and a memo; recognising is paused until a test lets it go on. */
async function pausedCase(files: Readonly<Record<string, Buffer>>, look?: Look): Promise<OpenedCase> {
  const served = await openedCase(browser, look);
  const { ask, caseId } = served;
  await ask('ocr.pause', { paused: true });
  await ask('imports.start', { caseId, paths: [makeTree(files)] });
  await expect.poll(async () => (await ask('ocr.status', {})).waiting).toBe(Object.keys(files).length);
  return served;
}

async function open(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(`number:${number}`);
  await page.getByRole('option', { name: new RegExp(`^${number}`) }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${number}`) }).waitFor();
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('the status line tells how far it is, pauses and goes on; the page that is read refreshes in place', async () => {
    const { page } = await pausedCase({ 'scan.png': await drawnPage(lines) }, { colours });
    const status = page.getByRole('contentinfo');
    await status.getByRole('button', { name: 'OCR paused, 1 page left' }).click();
    const popover = page.getByRole('dialog', { name: 'Reading pages by machine' });
    await popover.getByText('It stays so after a restart', { exact: false }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await open(page, 'EX-0003');
    const about = page.getByRole('region', { name: 'How the text of page 1 came to be' });
    await about.getByText('Page 1 is a picture. Reading pages by machine is paused.').waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await about.getByRole('button', { name: 'Continue OCR' }).click();
    await about.getByText(/^Read by machine, 9\d % sure$/).waitFor({ timeout: 60_000 });
    await page
      .getByRole('region', { name: /^Picture of/ })
      .getByText('ledger')
      .waitFor();
    await expect.poll(() => status.getByRole('button', { name: /OCR/ }).count()).toBe(0);
    expect(await stumblingBlocks(page)).toEqual([]);
  });

  it('a text is corrected beside its picture, found, compared, given back, and undone', async () => {
    const { page, ask } = await pausedCase({ 'scan.png': await drawnPage(lines) }, { colours });
    await ask('ocr.pause', { paused: false });
    await open(page, 'EX-0003');
    const about = page.getByRole('region', { name: 'How the text of page 1 came to be' });
    await about.getByText(/^Read by machine/).waitFor({ timeout: 60_000 });
    await about.getByRole('button', { name: 'Correct the text' }).click();
    const panel = page.getByRole('complementary', { name: 'Text of page 1' });
    const machine = panel.getByRole('region', { name: 'What the machine read' });
    await machine.getByText(lines[0] ?? '').waitFor();
    const field = panel.getByRole('textbox', { name: 'Text of the page' });
    await expect.poll(() => field.inputValue()).toBe(lines.join('\n'));
    expect(await stumblingBlocks(page)).toEqual([]);
    // Nothing was corrected yet, so there is nothing to save.
    await field.press('Control+Enter');
    await field.fill('The lodger of the harbour');
    await page.keyboard.press('Control+Enter');
    await about.getByText('Corrected by a person').waitFor();
    await expect.poll(async () => (await ask('search.find', { query: 'lodger' })).total).toBe(1);

    await page.keyboard.press('v');
    await page.getByRole('region', { name: 'Text of EX-0003' }).getByText('The lodger of the harbour').waitFor();
    await about.getByRole('button', { name: 'Edit the correction' }).click();
    await machine.getByText(lines[0] ?? '').waitFor();
    await panel.getByRole('button', { name: "Go back to the machine's text" }).click();
    await page
      .getByRole('region', { name: 'Text of EX-0003' })
      .getByText(lines[0] ?? '')
      .waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByRole('region', { name: 'Text of EX-0003' }).getByText('The lodger of the harbour').waitFor();
    await page.keyboard.press('Control+Z');
    await about.getByText(/^Read by machine/).waitFor();
  });

  it('pages that failed are listed with the reason, in the status line, the overview and the imports', async () => {
    const whole = await drawnPage(lines);
    const cut = whole.subarray(0, 600);
    const { page, ask } = await pausedCase({ 'cut.png': cut, 'scan.png': whole }, { colours });
    await ask('ocr.pause', { paused: false });
    await expect.poll(async () => (await ask('ocr.status', {})).waiting, { timeout: 60_000 }).toBe(0);
    const status = page.getByRole('contentinfo');
    await status.getByRole('button', { name: 'OCR: 1 page not read' }).click();
    const popover = page.getByRole('dialog', { name: 'Reading pages by machine' });
    const failed = popover.getByRole('region', { name: '1 page could not be read by machine' });
    await failed.getByText(/damaged/).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('tree').getByRole('treeitem', { name: 'Overview' }).click();
    await page.getByRole('button', { name: '1 page could not be read by machine' }).click();
    await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor();
    const listed = page.getByRole('region', { name: '1 page could not be read by machine' });
    expect(await stumblingBlocks(page)).toEqual([]);
    await listed.getByRole('button', { name: 'Try again: the pages of EX-0003' }).click();
    await page.getByText('1 page will be read by machine.').waitFor();
    await expect.poll(async () => (await ask('ocr.status', {})).failed, { timeout: 60_000 }).toBe(1);
    await listed.getByRole('button', { name: 'EX-0003, p. 1' }).click();
    await page.getByText(/^Page 1 could not be read by machine\./).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  });
});

/** A scan in a PDF, with a stamp over it that is text of its own. */
async function stampedScan(): Promise<Buffer> {
  const scan = await drawnPage([...lines, 'and nobody asked who held it'], 'jpeg');
  const content = 'q 600 0 0 205 0 0 cm /Scan Do Q BT /F 10 Tf 400 12 Td (Confidential 0012) Tj ET';
  return assemble(
    [
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
      {
        dictionary:
          '/Type /Page /Parent 2 0 R /MediaBox [0 0 600 205] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> /Font << /F 6 0 R >> >>',
      },
      { dictionary: '', stream: Buffer.from(content) },
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 1200 /Height 410 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
        stream: scan,
      },
      { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
    ],
    '/Root 1 0 R',
  );
}

it('on a scan with a stamp, words of both are found where they stand, and highlighted', async () => {
  const { page, ask, caseId } = await pausedCase({ 'stamped.pdf': await stampedScan() });
  await ask('ocr.pause', { paused: false });
  await open(page, 'EX-0003');
  const about = page.getByRole('region', { name: 'How the text of page 1 came to be' });
  await about.getByText(/^Read by machine/).waitFor({ timeout: 60_000 });
  const sheet = page.getByRole('region', { name: 'Page 1 of 1' });
  await sheet.getByText('ledger').waitFor();
  const exhibitId = (await ask('exhibits.list', { caseId })).rows.find(row => row.fileName === 'stamped.pdf')?.id ?? 0;
  for (const words of ['ledger', 'Confidential']) {
    await page.keyboard.press('Control+F');
    const box = page.getByRole('textbox', { name: 'Find in document' });
    await box.fill('nowhere');
    await page.getByRole('status').getByText('none').waitFor();
    await box.fill(words);
    // The machine has read the stamp as well.
    await page
      .getByRole('status')
      .getByText(/^1\/\d$/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await expect
      .poll(async () => (await ask('highlights.ofExhibit', { exhibitId })).map(({ quote }) => quote))
      .toContain(words);
  }
  const regions = (await ask('highlights.ofExhibit', { exhibitId })).map(({ region }) => region[0]?.map(Math.round));
  // The page has 600 by 205 points: the ledger stands left above, the stamp right below.
  expect(regions[0]?.[0]).toBeLessThan(200);
  expect(regions[1]?.[0]).toBeGreaterThan(390);
  expect(await stumblingBlocks(page)).toEqual([]);
});

it('words of which the machine is not sure are counted, and marked in the text', async () => {
  const small = await sharp(await drawnPage([...lines, 'and the balance was paid out in cash.']))
    .resize({ width: 215 })
    .blur(0.5)
    .toBuffer();
  const poor = await sharp(small).resize({ width: 1200 }).png().toBuffer();
  const { page, ask, caseId } = await pausedCase({ 'poor.png': poor });
  await ask('ocr.pause', { paused: false });
  await open(page, 'EX-0003');
  const about = page.getByRole('region', { name: 'How the text of page 1 came to be' });
  await about.getByText(/^Read by machine/).waitFor({ timeout: 60_000 });
  const exhibit = (await ask('exhibits.list', { caseId })).rows.find(({ fileName }) => fileName === 'poor.png');
  const read = await ask('exhibits.words', { id: exhibit?.id ?? 0, page: 1 });
  const unsure = read?.words.filter(({ confidence }) => confidence < 70).map(({ text }) => text) ?? [];
  expect(unsure.length).toBeGreaterThan(0);
  await about
    .getByText(unsure.length === 1 ? '1 word uncertain' : `${unsure.length} words uncertain`, { exact: false })
    .waitFor();
  await page.keyboard.press('v');
  const marked = page.getByRole('region', { name: 'Text of EX-0003' }).getByTitle(/The machine is only \d+ % sure/);
  await expect.poll(() => marked.allInnerTexts()).toEqual(unsure);
  expect(await stumblingBlocks(page)).toEqual([]);
});

it('a hit in what a machine read says so, and a search says what it could not look at', async () => {
  const { page, ask } = await pausedCase({ 'scan.png': await drawnPage(lines) });
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search' }).or(page.getByRole('textbox', { name: 'Search' }));
  await box.first().fill('ledger');
  await page.getByText('1 page is a picture that has not been read by machine', { exact: false }).waitFor();
  await ask('ocr.pause', { paused: false });
  await page.getByText('read by machine', { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText(/^Read by machine, 9\d % sure\. Compare it/).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
});
