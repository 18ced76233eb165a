import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../../renderer/viewer/read-csv.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { chosen, fiveExhibits, numbers, row } from '../support/five-exhibits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const linesOf = (text: string): string[][] => readCsv(text.replace('\uFEFF', ''), ',');

it('the list is written as it is shown, where the person says, and can be downloaded', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  const file = join(temporaryFolder(), 'list.csv');
  const { id } = await ask('exhibits.get', { caseId, number: 'EX-0001' });
  await ask('exhibits.update', { ids: [id], title: '=SUM(A1)', status: 'key' });
  await page.getByRole('columnheader', { name: 'No.' }).getByRole('button').click();
  const downwards = ['EX-0005', 'EX-0004', 'EX-0003', 'EX-0002', 'EX-0001'];
  // A click while the order changes would hit the exhibit that has just come under the mouse.
  await expect.poll(() => numbers(page)).toEqual(downwards);
  await page.getByRole('textbox', { name: 'Number, title, file or custodian' }).fill('EX-000');
  await row(page, 'EX-0002').click();
  await row(page, 'EX-0001').click({ modifiers: ['Shift'] });
  await expect.poll(() => chosen(page)).toEqual(['EX-0002', 'EX-0001']);
  await page.getByRole('button', { name: 'Export list…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export a list of 5 exhibits' });
  await dialog.getByRole('textbox', { name: 'Write to' }).fill(file);
  expect(await stumblingBlocks(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Write list.csv' }).click();
  await dialog.getByText(`Written to ${file}`).waitFor();
  await dialog.getByText(/5 exhibits · /).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  const lines = linesOf(readFileSync(file, 'utf8'));
  const heads = ['No.', 'Title', 'Kind', 'Date', 'Status', 'Tags', 'Custodian', 'Pages', 'Size (bytes)', 'SHA-256'];
  expect(lines[0]).toEqual(heads);
  expect(lines.map(([number]) => number)).toEqual(['No.', ...downwards]);
  expect(lines.at(-1)?.slice(0, 5)).toEqual(['EX-0001', "'=SUM(A1)", 'Text', '', 'Key']);

  const coming = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('list.csv');
  expect(readFileSync(await download.path())).toEqual(readFileSync(file));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  // What is there already is replaced only when somebody says so; here with the chosen ones alone.
  await page.getByRole('button', { name: 'Export list…' }).click();
  await page.getByRole('dialog').getByText('2 selected').click();
  const chosenOnes = page.getByRole('dialog', { name: 'Export a list of 2 exhibits' });
  await chosenOnes.getByRole('textbox', { name: 'Write to' }).fill(file);
  await chosenOnes.getByRole('button', { name: 'Write list.csv' }).click();
  await chosenOnes.getByRole('alert').getByText(`There is a file ${file} already.`).waitFor();
  await chosenOnes.getByRole('button', { name: 'Replace that file' }).click();
  await chosenOnes.getByText(/2 exhibits · /).waitFor();
  expect(linesOf(readFileSync(file, 'utf8')).map(([number]) => number)).toEqual(['No.', 'EX-0002', 'EX-0001']);
});

it('choosing the folder writes nothing, and Escape there leaves the dialog behind it', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  const folder = temporaryFolder();
  await page.getByRole('button', { name: 'Export list…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export a list of 5 exhibits' });
  await dialog.getByRole('textbox', { name: 'Write to' }).fill(join(folder, 'list.csv'));
  await dialog.getByRole('button', { name: 'Choose…' }).click();
  const chooser = page.getByRole('dialog', { name: 'Choose a folder' });
  await chooser.getByRole('button', { name: 'Go there' }).click();
  await chooser.getByRole('button', { name: 'Choose this folder' }).waitFor();
  await page.keyboard.press('Escape');
  await chooser.waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Write list.csv' }).waitFor();
  expect(readdirSync(folder)).toEqual([]);
  const actions = (await ask('custody.list', { caseId })).rows.map(({ action }) => action);
  expect(actions).not.toContain('exhibits.export');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

it('the log is filtered by person, kind, day and exhibit, and written as it is shown', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  const file = join(temporaryFolder(), 'log.csv');
  const { id } = await ask('exhibits.get', { caseId, number: 'EX-0002' });
  // Somebody else opens it and goes on.
  const { library } = await ask('host.state', {});
  await ask('host.close', {});
  await ask('host.settings', { actor: 'Second reviewer' });
  await ask('host.open', { folder: library?.folder ?? '' });
  await ask('exhibits.update', { ids: [id], status: 'key' });
  await page.reload();
  await page.getByRole('navigation').getByText('Harbour accounts').first().click();
  await goTo(page, 'Activity');
  await page.setViewportSize({ width: 1024, height: 700 });
  const filters = page.getByRole('group', { name: 'Which entries' });
  const entries = page.getByRole('table', { name: 'Custody log, the newest first' }).getByRole('row');
  await entries.getByText('Changed exhibits').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);

  await filters.getByRole('combobox', { name: 'Exhibit' }).fill('EX-0002');
  await page.getByRole('option', { name: /EX-0002/ }).click();
  await page.getByText('1 to 2 of 2').waitFor();
  await entries.getByText('Took in an exhibit').waitFor();
  await filters.getByRole('combobox', { name: 'Who' }).click();
  await page.getByRole('option', { name: 'Second reviewer' }).click();
  await page.getByText('1 to 1 of 1').waitFor();
  await filters.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Facts' }).click();
  await page.getByText('No entry fits this filter.').waitFor();
  await page.getByRole('option', { name: 'Exhibits' }).click();
  await page.keyboard.press('Escape');
  await entries.getByText('Changed exhibits').waitFor();
  await filters.getByLabel('To').fill('2020-01-01');
  await page.getByText('No entry fits this filter.').waitFor();
  await filters.getByLabel('To').fill('');
  // What is no day is said to be none and leaves the list as it is.
  await filters.getByLabel('From').fill('May 2020');
  await filters.getByText('Such as 2026-03-16').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await filters.getByLabel('From').fill('2020-01-02');
  await page.getByText('1 to 1 of 1').waitFor();
  await filters.getByLabel('To').focus();
  // As the language of the program writes it.
  await expect.poll(() => filters.getByLabel('From').inputValue()).toBe('2 Jan 2020');
  expect(await stumblingBlocks(page)).toEqual([]);

  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export 1 entry of the custody log' });
  await dialog.getByText(/Entries that are not shown are left out/).waitFor();
  await dialog.getByRole('textbox', { name: 'Write to' }).fill(file);
  expect(await stumblingBlocks(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Write log.csv' }).click();
  await dialog.getByText(/1 entry · /).waitFor();
  const [heads, line] = linesOf(readFileSync(file, 'utf8'));
  expect(heads).toEqual(expect.arrayContaining(['Who', 'Text that was hashed', 'Hash before', 'Hash']));
  expect(line).toEqual(
    expect.arrayContaining(['Second reviewer', 'Changed exhibits', 'exhibits.update', 'EX-0002 memo']),
  );
  await page.keyboard.press('Escape');
  await filters.getByRole('button', { name: 'Show all entries' }).click();
  await entries.getByText('Wrote the custody log').waitFor();
  expect(await filters.getByLabel('From').inputValue()).toBe('');
});

it('from the custody of an exhibit one comes to its entries in the log', async () => {
  const { page } = await fiveExhibits(browser);
  await row(page, 'EX-0004').click();
  await page.getByRole('tab', { name: 'Custody' }).click();
  await page.getByRole('button', { name: 'Show them in the log' }).click();
  await page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
  await page.getByText('1 to 1 of 1').waitFor();
  await page.getByRole('button', { name: /^EX-0004/ }).waitFor();
});
