import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { dragOver, drawn, find, margin, open, reading, standing, toolbar } from '../support/reader-steps.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('words are found, highlighted and remarked on by keyboard, and undone', async () => {
    const { page, ask, exhibitId } = await reading(browser, 'two-pages.pdf', { colours });
    await drawn(page);
    expect(await stumblingBlocks(page)).toEqual([]);
    await find(page, 'counted the cash');
    await page.keyboard.press('Shift+Control+ArrowRight');
    await page.keyboard.press('h');
    await margin(page).getByRole('button', { name: 'Highlight: counted the cash twice' }).first().waitFor();
    expect(await ask('highlights.ofExhibit', { exhibitId })).toMatchObject([
      { quote: 'counted the cash twice', page: 1, colour: 'amber' },
    ]);
    expect(await stumblingBlocks(page)).toEqual([]);

    await margin(page)
      .getByRole('button', { name: 'Highlight: counted the cash twice', exact: true })
      .last()
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Highlight' });
    await dialog.getByRole('textbox', { name: 'Comment' }).fill('By whom?');
    expect(await stumblingBlocks(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Blue' }).press('Enter');
    await page.keyboard.press('Escape');
    await margin(page).getByRole('button', { name: 'Highlight: By whom?' }).first().waitFor();
    expect(await ask('highlights.ofExhibit', { exhibitId })).toMatchObject([{ colour: 'blue', comment: 'By whom?' }]);

    // By the highlights and not by the notices, which go again by themselves.
    const marks = async () =>
      (await ask('highlights.ofExhibit', { exhibitId })).map(mark => [mark.colour, mark.comment]);
    for (const left of [[['blue', '']], [['amber', '']], []]) {
      await page.keyboard.press('Control+Z');
      await expect.poll(marks).toEqual(left);
    }
    await page
      .getByText(/^Undone: /)
      .last()
      .waitFor();
  });

  it('words that another source contradicts begin a conflict', async () => {
    const { page, ask, caseId } = await reading(browser, 'two-pages.pdf', { colours });
    await drawn(page);
    await find(page, 'counted the cash');
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: 'Conflicts', level: 1 }).waitFor();
    const first = page.getByRole('group', { name: 'Value 1' });
    const value = (source: Locator, name = 'Value') =>
      expect.poll(() => source.getByRole('textbox', { name }).inputValue());
    await value(first).toBe('counted the cash');
    await value(first, 'Quote').toBe('counted the cash');

    // Words elsewhere are its next source, and what is written stays.
    await page.getByRole('textbox', { name: 'Claim' }).fill('Who counted');
    await page.getByRole('heading', { name: 'Conflicts', level: 1 }).click();
    await page.keyboard.press('Alt+ArrowLeft');
    await drawn(page);
    await find(page, 'courier');
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: 'Conflicts', level: 1 }).waitFor();
    const second = page.getByRole('group', { name: 'Value 2' });
    await value(second).toBe('courier');
    await value(first).toBe('counted the cash');
    await page.getByRole('main').getByRole('button', { name: 'Add conflict' }).last().click();
    await page.getByRole('heading', { name: 'Who counted' }).waitFor();
    const [conflict] = await ask('conflicts.list', { caseId });
    const [citation] = conflict?.values[0]?.citations ?? [];
    expect(citation?.region).toHaveLength(1);
    expect(citation?.contextBefore).toMatch(/The courier $/);
  });

  it('words that are selected become a fact, whose pin-cite leads back to them', async () => {
    const { page, ask, caseId } = await reading(browser, 'two-pages.pdf', { colours });
    const sheet = await drawn(page);
    await dragOver(page, sheet.getByText('The courier counted the cash twice.'));
    await toolbar(page).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('f');
    await page.getByRole('textbox', { name: 'Statement' }).fill('The cash was counted.');
    // What it is about stays marked, though the selection is gone.
    await expect.poll(() => page.locator('[data-sought]').count()).toBe(1);
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await margin(page).getByRole('button', { name: 'Fact: The cash was counted.' }).first().waitFor();
    const [fact] = await ask('facts.list', { caseId });
    const [citation] = fact?.citations ?? [];
    expect(citation).toMatchObject({ page: 1, quote: 'The courier counted the cash twice.' });
    // The line stands 92 points below the top of the page, from an inch beside its left edge.
    const [[x, y, width] = []] = citation?.region ?? [];
    expect([x, y, width].map(points => Math.round(points ?? 0))).toEqual([
      72,
      expect.closeTo(82, -1),
      expect.closeTo(185, -1),
    ]);

    await page.getByRole('button', { name: 'Open fact: The cash was counted.' }).click();
    await page.getByRole('button', { name: 'EX-0003, p. 1', exact: true }).click();
    await page.getByRole('button', { name: 'Open in the reader' }).click();
    await drawn(page);
    await expect.poll(() => page.locator('[data-sought]').count()).toBe(1);
  });
});

it('the bar beside the selection highlights in any colour, and a click on the highlight opens it', async () => {
  const { page, ask, exhibitId } = await reading(browser, 'two-pages.pdf');
  const sheet = await drawn(page);
  await dragOver(page, sheet.getByText('Room 214, Harbour Hotel'));
  await toolbar(page).getByRole('button', { name: 'Highlight in another colour' }).click();
  await page.getByRole('menuitem', { name: 'Green' }).click();
  await expect
    .poll(() => ask('highlights.ofExhibit', { exhibitId }))
    .toMatchObject([{ quote: 'Room 214, Harbour Hotel', colour: 'green' }]);
  await margin(page).getByText('Room 214').waitFor();
  await standing(sheet.getByText('Room 214, Harbour Hotel'));
  await sheet.getByText('Room 214, Harbour Hotel').click();
  const dialog = page.getByRole('dialog', { name: 'Highlight' });
  await expect.poll(() => dialog.getByRole('radio', { name: 'Green' }).getAttribute('aria-checked')).toBe('true');
  await dialog.getByRole('button', { name: 'Remove the highlight' }).click();
  await expect.poll(() => ask('highlights.ofExhibit', { exhibitId })).toEqual([]);
  await dialog.waitFor({ state: 'hidden' });
});

it('words on a page that lies on its side are marked where they stand, also when it is turned', async () => {
  const { page, ask, exhibitId } = await reading(browser, 'two-pages.pdf');
  await page.getByRole('textbox', { name: 'Page, 1 to 2' }).fill('2');
  await page.keyboard.press('Enter');
  const sheet = await drawn(page, 2);
  await dragOver(page, sheet.getByText('The second page lies on its side.'), true);
  await page.keyboard.press('h');
  await expect
    .poll(() => ask('highlights.ofExhibit', { exhibitId }))
    .toMatchObject([{ page: 2, quote: 'The second page lies on its side.' }]);
  const mark = sheet.locator('[data-colour]');
  const apart = async (): Promise<number> => {
    const [one, other] = [await mark.boundingBox(), await sheet.getByText('The second page lies').boundingBox()];
    return one && other
      ? Math.max(
          Math.abs(one.x - other.x),
          Math.abs(one.y - other.y),
          Math.abs(one.width - other.width),
          Math.abs(one.height - other.height),
        )
      : 999;
  };
  await mark.waitFor();
  await expect.poll(apart).toBeLessThan(6);
  for (let quarter = 1; quarter < 4; quarter += 1) {
    await page.keyboard.press('o');
    await expect.poll(() => sheet.getAttribute('data-quarters')).toBe(String(quarter));
    await expect.poll(apart).toBeLessThan(6);
  }
});

it('a pin-cite is added to the proof of a fact that is there', async () => {
  const { page, ask, caseId } = await reading(browser, 'two-pages.pdf');
  const [letter] = (await ask('exhibits.list', { caseId })).rows;
  await ask('facts.add', { caseId, text: 'He counted.', citations: [{ exhibitId: letter?.id ?? 0, page: 1 }] });
  await drawn(page);
  await find(page, 'Harbour Hotel');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Add to the proof of' }).fill('counted');
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await margin(page).getByText('2 sources').waitFor();
  expect((await ask('facts.list', { caseId }))[0]?.citations).toMatchObject([
    { quote: '' },
    { quote: 'Harbour Hotel' },
  ]);
});

it('Ctrl with the wheel makes the page of a PDF larger around the pointer', async () => {
  const { page } = await reading(browser, 'two-pages.pdf');
  await drawn(page);
  const words = page.getByText('counted the cash').first();
  const before = await standing(words);
  await page.mouse.move(before.x + 4, before.y + before.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await standing(words)).width).toBeGreaterThan(before.width * 1.05);
  const after = await standing(words);
  expect(Math.abs(after.x + 4 - (before.x + 4))).toBeLessThan(12);
  expect(Math.abs(after.y + after.height / 2 - (before.y + before.height / 2))).toBeLessThan(12);
});

it('small pictures of the pages lead to them by keyboard, and stay away once they are put away', async () => {
  const { page, ask } = await reading(browser, 'two-pages.pdf');
  await drawn(page);
  const pages = page.getByRole('navigation', { name: 'Pages', exact: true });
  await pages.getByRole('button', { name: 'p. 1' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.getByRole('textbox', { name: 'Page, 1 to 2' }).inputValue()).toBe('2');
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('p. 2');
  await expect.poll(() => pages.getByRole('button', { name: 'p. 2' }).getAttribute('aria-current')).toBe('page');
  await page.keyboard.press('p');
  await pages.waitFor({ state: 'hidden' });
  await expect.poll(async () => (await ask('host.state', {})).settings.layout).toMatchObject({ 'reader.thumbs': 0 });
});

it('a text shows its highlights where they were made, also when the same words stand twice', async () => {
  const { page, ask, caseId } = await reading(browser, 'two-pages.pdf');
  const { rows } = await ask('exhibits.list', { caseId });
  const letter = rows.find(({ fileName }) => fileName === 'letter.txt')?.id ?? 0;
  await open(page, 'EX-0001');
  await find(page, 'the');
  // The first one has a capital letter.
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.keyboard.press('h');
  await expect
    .poll(() => ask('highlights.ofExhibit', { exhibitId: letter }))
    .toMatchObject([{ quote: 'the', contextAfter: expect.stringMatching(/^ room”/) as string }]);
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      page
        .locator('mark[data-colour]')
        .evaluate(mark => (mark as unknown as { nextSibling: { textContent: string } }).nextSibling.textContent),
    )
    .toMatch(/^ room/);
});

it('a message leads to what came out of it and back, and its words are one key away', async () => {
  const { page, ask, caseId } = await reading(browser, 'thread.eml');
  await page.getByTitle(/as its reader would have seen it/).waitFor();
  await page.keyboard.press('v');
  await page
    .getByRole('region', { name: /^Text of EX-/ })
    .getByText('The second transfer left on Monday')
    .waitFor();
  await page.keyboard.press('v');
  await page.getByRole('button', { name: /^Holds \d/ }).click();
  const first = page.getByRole('menuitem').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: name.slice(0, 7) })
    .waitFor();
  const thread = (await ask('exhibits.list', { caseId })).rows.find(({ fileName }) => fileName === 'thread.eml');
  await page.getByRole('button', { name: thread?.number ?? '', exact: true }).click();
  await page.getByTitle(/as its reader would have seen it/).waitFor();
});
