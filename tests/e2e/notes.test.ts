import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks, typeOnceFocused } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const openNotes = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('treeitem', { name: /^Notes/ })
    .click();
const words = (page: Page) => page.getByRole('textbox', { name: 'Text' });

/** Writes a note with a heading, a pin-cite and a mention, all by keyboard; saves it with Ctrl+Enter. */
async function writeNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add note' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('The cash');
  await words(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await words(page).and(page.locator(':focus')).waitFor();
  const { keyboard } = page;
  await keyboard.press('Control+Alt+2');
  await keyboard.type('Counted');
  await keyboard.press('Enter');
  await keyboard.type('He did so twice [counted the cash');
  await page.getByRole('option', { name: /EX-0001 p\. 1.*“counted the cash”/ }).waitFor();
  await keyboard.press('Enter');
  await words(page).getByText('EX-0001 p. 1').waitFor();
  await keyboard.type('says @Val');
  await page.getByRole('option', { name: /R\. Vale/ }).waitFor();
  await keyboard.press('Enter');
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a note with a pin-cite is written by keyboard, is one edit, and its proof is one click away', async () => {
    const { page, ask, caseId } = await openedCase(browser, { colours });
    await ask('entities.add', { caseId, name: 'R. Vale' });
    await openNotes(page);
    expect(await stumblingBlocks(page)).toEqual([]);
    const before = (await ask('custody.list', {})).total;
    await writeNote(page);
    await page.getByText(/Not saved yet\. Draft kept/).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    expect((await ask('custody.list', {})).total).toBe(before + 1);
    await expect.poll(() => ask('drafts.list', { caseId })).toEqual([]);
    expect(await ask('notes.list', { caseId })).toMatchObject([
      {
        title: 'The cash',
        text: 'Counted\nHe did so twice EX-0001 p. 1 says R. Vale ',
        citations: [{ exhibitNumber: 'EX-0001', page: 1, quote: 'counted the cash' }],
      },
    ]);
    await page.getByRole('heading', { name: 'Counted', level: 3 }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'EX-0001 p. 1', exact: true }).click();
    await page.locator('mark', { hasText: 'counted the cash' }).first().waitFor();
    // The note stands in the margin of the page that it cites.
    await page.getByRole('complementary').getByText('The cash').waitFor();
  });
});

it('what is typed is not lost when the window closes, and undo in the words leaves the library alone', async () => {
  const { page, ask, caseId, openAnother } = await openedCase(browser);
  await ask('notes.add', { caseId, title: 'First', text: 'As it was' });
  await openNotes(page);
  await page.getByRole('button', { name: 'Edit' }).click();
  await words(page).getByText('As it was').waitFor();
  await typeOnceFocused(words(page), ' and more');
  await page.getByText(/Draft kept/).waitFor();
  const again = await openAnother();
  await page.close();
  await again.getByRole('navigation').getByText('Harbour accounts').first().click();
  await openNotes(again);
  await words(again).getByText('As it was and more').waitFor();
  await again.getByText('not saved yet', { exact: false }).first().waitFor();
  await words(again).click();
  await again.keyboard.press('Control+End');
  await again.keyboard.type(' still');
  await again.keyboard.press('Control+Z');
  await words(again).getByText('As it was and more', { exact: true }).waitFor();
  expect(await ask('notes.list', { caseId })).toMatchObject([{ text: 'As it was' }]);
  await again.keyboard.press('Control+Enter');
  await again.getByRole('button', { name: 'Edit' }).waitFor();
  expect(await ask('notes.list', { caseId })).toMatchObject([{ text: 'As it was and more' }]);
  // Outside the words, the same key takes back the edit of the library.
  await again.getByRole('heading', { name: 'Notes', level: 1 }).click();
  await again.keyboard.press('Control+Z');
  await again.getByText('Undone: change of a note').waitFor();
  await again.getByRole('article').getByText('As it was', { exact: true }).waitFor();
});

it('a discarded draft is asked about first, and the note stays as it was', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  await ask('notes.add', { caseId, title: 'First', text: 'As it was' });
  await openNotes(page);
  await page.getByRole('button', { name: 'Edit' }).click();
  await words(page).getByText('As it was').waitFor();
  await typeOnceFocused(words(page), '!');
  await page.getByText(/Draft kept/).waitFor();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('dialog').getByText('Keep writing').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await words(page).getByText('As it was!').waitFor();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('article').getByText('As it was', { exact: true }).waitFor();
  await expect.poll(() => ask('drafts.list', { caseId })).toEqual([]);
});

it('a locked note is only amended, with the same editor', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  await ask('notes.add', { caseId, title: 'First', text: 'As it was' });
  await openNotes(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('button', { name: 'Lock note for good' }).click();
  await page.getByText(/never changed, only amended/).waitFor();
  await page.getByRole('button', { name: 'Amend' }).click();
  const editor = page.getByRole('textbox', { name: 'Amendment' });
  await editor.click();
  await editor.pressSequentially('Also [EX-0002');
  await page
    .getByRole('option', { name: /EX-0002 p\. 1/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Amendment' }).getByText('EX-0002 p. 1').waitFor();
  await page.getByRole('button', { name: 'Add amendment' }).click();
  await page.getByRole('heading', { name: /^Amendment,/ }).waitFor();
  const [, amendment] = await ask('notes.list', { caseId });
  expect(amendment).toMatchObject({ text: 'Also EX-0002 p. 1 ', citations: [{ exhibitNumber: 'EX-0002' }] });
  expect(amendment?.lockedAt).not.toBeNull();
  expect(await stumblingBlocks(page)).toEqual([]);
});

it('what stands on no page is not cited, and is said', async () => {
  const { page } = await openedCase(browser);
  await openNotes(page);
  await page.getByRole('button', { name: 'Add note' }).first().click();
  await page.getByRole('button', { name: 'Cite a page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite a page' });
  await dialog.getByRole('combobox', { name: 'Exhibit' }).fill('EX-0002');
  await page.getByRole('option', { name: /EX-0002/ }).click();
  await dialog.getByRole('textbox', { name: 'Quote' }).fill('Seven years');
  await dialog.getByRole('button', { name: 'Insert pin-cite' }).click();
  await dialog.getByText(/These words are not on page 1 of exhibit EX-0002/).waitFor();
  await dialog.getByRole('textbox', { name: 'Quote' }).fill('Fifteen years');
  await dialog.getByRole('button', { name: 'Insert pin-cite' }).click();
  await words(page).getByText('EX-0002 p. 1').waitFor();
});
