import type { Page } from 'playwright-core';
import { line, spread } from './figures.ts';
import { keyToPaint } from './recorder.ts';

/** As quick as a good typist: what is asked for must not pile up. Milliseconds. */
const between = 110;
const typed = ['wire transfer', 'document 4711', 'ha', '转账'];

/** From each key to the painted answer, in the search box and in the filter of the table. */
export async function measureTyping(page: Page): Promise<void> {
  const filter = page.getByRole('textbox', { name: 'Number, title, file or custodian' });
  await filter.focus();
  line('filter, key to painted table', spread(await type(page, ['EX-0471', 'ha'], 'exhibits.table')));
  await filter.press('Escape');
  await page.getByRole('grid', { name: 'Exhibits of this case' }).focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox').first().waitFor();
  line('search, key to painted results', spread(await type(page, typed, 'search.find')));
}

async function type(page: Page, texts: readonly string[], call: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of texts) {
    let sofar = '';
    for (const letter of text) {
      sofar += letter;
      const begun = Date.now();
      // Blanks at the end are asked for too, so the whole text is looked for in what is sent.
      times.push(await keyToPaint(page, letter, call, JSON.stringify(sofar).slice(0, -1)));
      await page.waitForTimeout(Math.max(0, between - (Date.now() - begun)));
    }
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(400);
  }
  return times;
}
