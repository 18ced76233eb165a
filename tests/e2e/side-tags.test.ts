import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const line = (page: Page, name: string | RegExp) => page.getByRole('tree').getByRole('treeitem', { name });

/** The case with the tags Money/Wires on both exhibits, and Harbour on none. */
async function tagged() {
  const window = await openedCase(browser);
  const { ask, caseId } = window;
  const { exhibits } = await ask('exhibits.table', { caseId }).then(async ({ ids }) => ({
    exhibits: await ask('exhibits.rows', { ids: [...ids] }),
  }));
  const { id: tagId } = await ask('tags.ensure', { path: 'Money/Wires' });
  await ask('tags.ensure', { path: 'Harbour' });
  await ask('exhibits.tag', { ids: exhibits.map(({ id }) => id), tagId, on: true });
  return { ...window, tagId };
}

it('a tag is renamed, moved and coloured from the sidebar by keys, in one edit that can be undone', async () => {
  const { page, ask, tagId } = await tagged();
  await line(page, /^Wires/).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Edit tag…' }).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit the tag “Money/Wires”' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Transfers');
  await dialog.getByRole('combobox', { name: 'Stands under' }).fill('Harb');
  await page.getByRole('option', { name: 'Harbour' }).click();
  await dialog.getByRole('combobox', { name: 'Colour' }).click();
  await page.getByRole('option', { name: 'Violet' }).click();
  expect(await stumblingBlocks(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save tag' }).click();
  await dialog.waitFor({ state: 'detached' });
  await line(page, /^Transfers/).waitFor();
  await line(page, /^Transfers/)
    .and(page.locator(':focus'))
    .waitFor();
  const now = async () => (await ask('tags.list', {})).find(({ id }) => id === tagId);
  expect(await now()).toMatchObject({ path: 'Harbour/Transfers', colour: 'violet', exhibits: 2 });
  await page.keyboard.press('Control+Z');
  await line(page, /^Wires/).waitFor();
  expect(await now()).toMatchObject({ path: 'Money/Wires' });
});

it('a name that is taken is refused in the dialog, and nothing that names the tag is forgotten', async () => {
  const { page, ask } = await tagged();
  await ask('search.save', { name: 'All wires', query: 'tag:"Money/Wires"' });
  await line(page, /^Harbour \d|^Harbour$/)
    .last()
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit tag…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Money');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').getByText('There is a tag “Money” in this place already.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await line(page, /^Money/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit tag…' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Funds');
  await dialog.getByText(/These saved searches name it as it was.*All wires/).waitFor();
});

it('a tag is removed with its consequence named, a filter by it ends, and undo brings it back', async () => {
  const { page, ask, tagId } = await tagged();
  await line(page, /^Wires/).click();
  await page.getByRole('heading', { name: 'Exhibits', level: 1 }).waitFor();
  await line(page, /^Wires/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove tag' }).click();
  await page.getByText('The tag “Money/Wires” was removed, also from 2 exhibits. Ctrl+Z brings it back.').waitFor();
  await page.getByRole('row', { name: /EX-0002/ }).waitFor();
  await page.keyboard.press('Control+Z');
  await line(page, /^Wires/).waitFor();
  expect((await ask('tags.list', {})).find(({ id }) => id === tagId)).toMatchObject({ exhibits: 2 });
  // What stands under it is not removed by the way.
  await line(page, /^Money/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove tag' }).click();
  await page.getByText('There are tags under “Money”. Move or remove them first.').waitFor();
});

it('a saved search is forgotten from the sidebar', async () => {
  const { page, ask } = await tagged();
  await ask('search.save', { name: 'All wires', query: 'tag:"Money/Wires"' });
  await line(page, 'All wires').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Forget it' }).click();
  await page.getByText('All wires is forgotten. Undo brings it back.').waitFor();
  await line(page, 'All wires').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Z');
  await line(page, 'All wires').waitFor();
});

it('of many cases, the one that is opened comes into sight in the sidebar', async () => {
  const { page, ask } = await openedCase(browser);
  for (let number = 1; number <= 60; number += 1) await ask('cases.create', { title: `Case ${number}` });
  await page.getByRole('treeitem', { name: 'All cases' }).click();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('Harbour accounts');
  await page.getByRole('option', { name: /^Harbour accounts/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Harbour accounts', level: 1 }).waitFor();
  const isInSight = async (): Promise<boolean> => {
    const box = await line(page, 'Overview').boundingBox();
    return box !== null && box.y > 0 && box.y + box.height < 900;
  };
  await expect.poll(isInSight).toBe(true);
});
