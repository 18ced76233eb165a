import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks, typeOnceFocused } from '../support/browser.ts';
import { chosen, fiveExhibits, numbers, row, table } from '../support/five-exhibits.ts';
import { goTo } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('exhibits are tagged in bulk by keyboard, and that is undone and done again', async () => {
    const { page, ask, caseId } = await fiveExhibits(browser, { colours });
    expect(await stumblingBlocks(page)).toEqual([]);
    await table(page).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.getByRole('status').getByText('5 selected').or(page.getByText('5 selected')).first().waitFor();
    await page.keyboard.press('t');
    await typeOnceFocused(page.getByRole('combobox', { name: 'Add tag' }), 'Harbour');
    await page.keyboard.press('Enter');
    await page.getByText('Tag “Harbour” put on 5 exhibits').waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);

    const tagged = async (): Promise<number> => (await ask('exhibits.facets', { caseId })).tags[0]?.count ?? 0;
    await expect.poll(tagged).toBe(5);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText('Undone: tagging of exhibits').waitFor();
    await expect.poll(tagged).toBe(0);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await page.getByText('Done again: tagging of exhibits').waitFor();
    await expect.poll(tagged).toBe(5);
  });
});

it('rows are chosen by mouse and by keyboard', async () => {
  const { page } = await fiveExhibits(browser);
  await row(page, 'EX-0002').click();
  await row(page, 'EX-0004').click({ modifiers: ['Shift'] });
  await expect.poll(() => chosen(page)).toEqual(['EX-0002', 'EX-0003', 'EX-0004']);
  await row(page, 'EX-0003').click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(() => chosen(page)).toEqual(['EX-0002', 'EX-0004']);

  await page.keyboard.press('Home');
  await expect.poll(() => chosen(page)).toEqual(['EX-0001']);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => chosen(page)).toEqual(['EX-0001', 'EX-0002', 'EX-0003']);
  await page.keyboard.press('Space');
  await expect.poll(() => chosen(page)).toEqual(['EX-0001', 'EX-0002']);
  await page.keyboard.press('ControlOrMeta+A');
  await expect.poll(() => chosen(page)).toHaveLength(5);
  await page.keyboard.press('Escape');
  await expect.poll(() => chosen(page)).toEqual([]);

  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect.poll(() => chosen(page)).toEqual(['EX-0001']);
  await page.keyboard.press('Space');
  await expect.poll(() => chosen(page)).toEqual(['EX-0001', 'EX-0003']);
});

it('the table is put in order by a column, which is remembered', async () => {
  const { page } = await fiveExhibits(browser);
  const head = page.getByRole('columnheader', { name: 'Title' });
  await head.getByRole('button').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(() => numbers(page)).toEqual(['EX-0001', 'EX-0002', 'EX-0003', 'EX-0005', 'EX-0004']);
  await head.getByRole('button').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => numbers(page)).toEqual(['EX-0004', 'EX-0005', 'EX-0003', 'EX-0002', 'EX-0001']);
});

it('a title is typed over in its row, and Escape leaves it', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  const titleOf = async (number: string): Promise<string> => (await ask('exhibits.get', { caseId, number })).title;
  await row(page, 'EX-0002').click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Title of the exhibit' }).fill('Not this');
  await page.keyboard.press('Escape');
  // The keys are the table's again.
  await table(page).and(page.locator(':focus')).waitFor();
  expect(await titleOf('EX-0002')).toBe('memo');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Title of the exhibit' }).fill('Memo on the sentence');
  await page.keyboard.press('Enter');
  await row(page, 'EX-0002').getByText('Memo on the sentence').waitFor();
  await expect.poll(() => titleOf('EX-0002')).toBe('Memo on the sentence');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.getByText('Undone: change of exhibits').waitFor();
  await row(page, 'EX-0002').getByText('memo', { exact: true }).waitFor();
});

it('a note is written beside the table, and one comes from it to the screen of notes', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  await row(page, 'EX-0002').click();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByText('No notes on this exhibit yet.').waitFor();
  await page.getByRole('textbox', { name: 'New note on this exhibit' }).fill('Compare it with the register');
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('tabpanel').getByText('Compare it with the register').waitFor();
  const [note] = await ask('notes.list', { caseId });
  expect(note).toMatchObject({ exhibitNumber: 'EX-0002', text: 'Compare it with the register' });
  await expect.poll(() => page.getByRole('textbox', { name: 'New note on this exhibit' }).inputValue()).toBe('');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
});

it('exhibits are renumbered in the order of the table, after showing how, and in one piece', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  await row(page, 'EX-0002').click();
  await row(page, 'EX-0004').click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Exhibit number' }).click();
  const dialog = page.getByRole('dialog', { name: 'Renumber 3 exhibits in the order of the table' });
  await dialog.getByRole('textbox', { name: 'First number' }).fill('EX-0001');
  await dialog
    .getByRole('alert')
    .getByText(/EX-0001.*already belonged to another exhibit/)
    .waitFor();
  expect(await dialog.getByRole('button', { name: 'Renumber 3 exhibits' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'First number' }).fill('GX-09');
  await dialog.getByRole('row', { name: 'EX-0004 GX-11' }).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('3 exhibits renumbered').waitFor();
  await row(page, 'GX-11').waitFor();
  await table(page).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await page.getByText('Undone: renumbering of exhibits').waitFor();
  await row(page, 'EX-0004').waitFor();
  expect((await ask('exhibits.list', { caseId })).rows.map(({ number }) => number)).toEqual([
    'EX-0001',
    'EX-0002',
    'EX-0003',
    'EX-0004',
    'EX-0005',
  ]);
});

it('families stand together, the attachment under its mail', async () => {
  const { page } = await fiveExhibits(browser);
  await page.getByRole('button', { name: /^Keep families together/ }).click();
  const tree = page.getByRole('treegrid', { name: 'Exhibits of this case' });
  await tree.waitFor();
  const attachment = tree.getByRole('row', { name: /transfers/ });
  await expect.poll(() => attachment.getAttribute('aria-level')).toBe('2');
  await expect.poll(() => tree.getByRole('row', { name: /Second transfer/ }).getAttribute('aria-level')).toBe('1');
  // What the button is called floats while the mouse is on it.
  await attachment.hover();
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  expect(await stumblingBlocks(page)).toEqual([]);
});

it('a column is made wider and moved by keyboard, which is remembered', async () => {
  const { page } = await fiveExhibits(browser);
  const head = (): Locator => page.getByRole('columnheader', { name: 'Kind' });
  const widthOf = async (): Promise<number> => (await head().boundingBox())?.width ?? 0;
  const before = await widthOf();
  await head().getByRole('button').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(widthOf).toBe(before + 32);
  const placeOf = (): Promise<string | null> => head().getAttribute('aria-colindex');
  const first = await placeOf();
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await expect.poll(placeOf).not.toBe(first);
  const place = await placeOf();
  await page.reload();
  await page.getByRole('navigation').getByText('Harbour accounts').first().click();
  await goTo(page, 'Exhibits');
  await expect.poll(placeOf).toBe(place);
  await expect.poll(widthOf).toBe(before + 32);
});

it('columns are dragged to another place, made wider with the mouse, and chosen', async () => {
  const { page } = await fiveExhibits(browser);
  const head = (name: string): Locator => page.getByRole('columnheader', { name, exact: true });
  const placeOf = (name: string) => head(name).getAttribute('aria-colindex');
  const statusAt = await placeOf('Status');
  await head('Custodian').dragTo(head('Status'));
  await expect.poll(() => placeOf('Custodian')).toBe(statusAt);
  const box = await head('Date').boundingBox();
  if (!box) throw new Error('There is no column of dates');
  await page.mouse.move(box.x + box.width - 1, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 39, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await head('Date').boundingBox())?.width).toBe(box.width + 40);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Source' }).check();
  await page.getByRole('checkbox', { name: 'Kind' }).uncheck();
  await page.keyboard.press('Escape');
  await head('Source').waitFor();
  await expect.poll(() => head('Kind').count()).toBe(0);
});

it('what is removed needs a reason, which the log keeps, and comes back with undo', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  await row(page, 'EX-0001').click();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Remove 1 exhibit from this case' });
  await dialog.getByText(/The original stays in the vault/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Remove 1 exhibit' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Belongs to another matter');
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await row(page, 'EX-0001').waitFor({ state: 'detached' });
  expect((await ask('custody.list', { caseId, limit: 1 })).rows[0]).toMatchObject({
    action: 'exhibits.remove',
    reason: 'Belongs to another matter',
  });
  await table(page).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await row(page, 'EX-0001').waitFor();
});

it('the filter answers every key', async () => {
  const { page } = await fiveExhibits(browser);
  await page.getByRole('textbox', { name: 'Number, title, file or custodian' }).pressSequentially('regist');
  await page.getByText('1 of 5').waitFor();
  await row(page, 'EX-0001').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await row(page, 'EX-0001').waitFor();
});

it('who acquired an exhibit stands beside whose it was, and can be written there', async () => {
  const { page, ask, caseId } = await fiveExhibits(browser);
  const [first] = (await ask('exhibits.list', { caseId })).rows;
  if (first === undefined) throw new Error('There is no exhibit.');
  await ask('exhibits.update', { ids: [first.id], acquired: 'A. Clerk, 3 Oct' });
  await row(page, first.number).click();
  const field = page.getByRole('textbox', { name: 'Acquired' });
  await expect.poll(() => field.inputValue()).toBe('A. Clerk, 3 Oct');
  await field.fill('A. Clerk, write blocker');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ask('exhibits.get', { id: first.id })).acquired).toBe('A. Clerk, write blocker');
  expect(await stumblingBlocks(page)).toEqual([]);
});
