import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';
import { makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('shows what is chosen by a line where the system forces its colours, and quiet text in full where more contrast is asked', async () => {
  const { page } = await openShell(browser);
  await makeLibrary(page);
  const chosen = page.getByRole('treeitem', { name: 'All cases' });
  const styleOf = (property: string) =>
    chosen.evaluate((element, name) => {
      const { getComputedStyle } = globalThis as unknown as {
        getComputedStyle(of: unknown): { getPropertyValue(property: string): string };
      };
      return getComputedStyle(element).getPropertyValue(name);
    }, property);
  const text = await styleOf('--mantine-color-text');
  expect(await styleOf('--mantine-color-dimmed')).not.toBe(text);
  await expect.poll(() => styleOf('outline-style')).toBe('none');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect
    .poll(async () => [await styleOf('outline-style'), await styleOf('outline-width')])
    .toEqual(['solid', '2px']);
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  await expect.poll(() => styleOf('--mantine-color-dimmed')).toBe(text);
});

it('has an icon for the tab, from its own files', async () => {
  const { page } = await openShell(browser);
  await page.getByRole('button', { name: 'Make a new library' }).waitFor();
  const href = await page.locator('link[rel=icon]').getAttribute('href');
  const answer = await page.evaluate(async address => {
    const given = await fetch(address);
    return [given.status, given.headers.get('content-type')];
  }, href ?? '');
  expect(answer).toEqual([200, 'image/svg+xml']);
});
