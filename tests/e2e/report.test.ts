import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../engine/report/read-pdf.ts';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('a fact pinned to its page stands in the PDF with its proof, and a file that is there is replaced only when asked', async () => {
  const folder = temporaryFolder();
  const { page, ask, caseId } = await openedCase(browser);
  const { rows } = await ask('exhibits.list', { caseId });
  const letter = rows.find(({ title }) => title.startsWith('letter'));
  if (!letter) throw new Error('The letter is not there');
  const quote = 'The courier counted the cash twice in room 214.';
  await ask('facts.add', {
    caseId,
    text: 'Cash was counted in room 214.',
    date: '14 March 2019',
    citations: [{ exhibitId: letter.id, page: 1, quote, region: [] }],
  });
  await ask('notes.add', { caseId, title: 'For the file', text: 'Ask for the room list.', inReport: true });

  await goTo(page, 'Report');
  await page.getByRole('article', { name: /Page 1 of/ }).waitFor();
  await page.getByRole('checkbox', { name: 'Notes', exact: true }).uncheck();
  const file = join(folder, 'Summary.pdf');
  await page.getByRole('textbox', { name: 'Write to' }).fill(file);
  await page.getByRole('button', { name: 'Write Summary.pdf' }).click();
  await page.getByText(`Written to ${file}`).waitFor();
  const { text, pages } = await readPdf(readFileSync(file));
  expect(text).toContain('Cash was counted in room 214.');
  expect(text).toContain('14 March 2019');
  expect(text).toContain('counted the cash twice in room 214');
  expect(text).toMatch(/EX-000[12], p\. 1/);
  expect(text).not.toContain('Ask for the room list.');
  expect(pages.some(({ links }) => links.length > 0)).toBe(true);
  // What the window says of the file is true of the file.
  await page.getByText(createHash('sha256').update(readFileSync(file)).digest('hex')).waitFor();

  await page.getByRole('checkbox', { name: 'Notes', exact: true }).check();
  await page.getByRole('button', { name: 'Write Summary.pdf' }).click();
  await page.getByRole('button', { name: 'Replace that file' }).click();
  await expect.poll(async () => (await readPdf(readFileSync(file))).text.includes('Ask for the room list.')).toBe(true);
});
