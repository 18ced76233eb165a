import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Look } from './chromium.ts';
import { mail } from './mail.ts';
import { makeTree } from './make-tree.ts';
import { type OpenedCase, openedCase } from './opened-case.ts';
import { goTo } from './window-steps.ts';

export const table = (page: Page): Locator => page.getByRole('grid', { name: 'Exhibits of this case' });
export const row = (page: Page, number: string): Locator =>
  page.getByRole('row', { name: new RegExp(`\\b${number}\\b`) });
const numbersOf = (rows: Locator): Promise<(string | null)[]> =>
  rows.evaluateAll((found: { textContent: string | null }[]) =>
    found.map(({ textContent }) => /(?:EX|GX)-\d+/.exec(textContent ?? '')?.[0] ?? null),
  );
/** The numbers of all rows, in their order. */
export const numbers = (page: Page): Promise<(string | null)[]> => numbersOf(page.getByRole('row', { name: /EX-/ }));
/** The numbers of the rows that are chosen. */
export const chosen = (page: Page): Promise<(string | null)[]> => numbersOf(page.getByRole('row', { selected: true }));

/** The screen of exhibits of a case with five of them: two texts, then a mail, its attachment and one more text. */
export async function fiveExhibits(browser: Browser, look?: Look): Promise<OpenedCase> {
  const window = await openedCase(browser, look);
  const folder = makeTree({
    'a thread.eml': mail('Second transfer', {
      name: 'transfers.csv',
      content: 'date,amount\n4 March,9700',
      type: 'text/csv',
    }),
    'z register.txt': 'Register of the harbour office',
  });
  await window.ask('imports.start', { caseId: window.caseId, paths: [folder] });
  const isDone = async (): Promise<boolean> =>
    (await window.ask('jobs.open', {})).length === 0 &&
    (await window.ask('exhibits.table', { caseId: window.caseId })).total === 5;
  await expect.poll(isDone).toBe(true);
  await goTo(window.page, 'Exhibits');
  await row(window.page, 'EX-0005').waitFor();
  return window;
}
