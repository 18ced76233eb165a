import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';
import { addCase, makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('a library is made and a case is begun, and nothing of Node is in reach of the page', async () => {
  const { page, shell } = await openShell(browser);
  await makeLibrary(page);
  await addCase(page, 'Harbour fraud');
  await page.getByRole('navigation').getByText('Harbour fraud').first().waitFor();
  const reach = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter(name => name in globalThis),
  );
  expect(reach).toEqual([]);
  expect(await page.evaluate(() => 'casewright' in globalThis)).toBe(shell !== 'browser');
});
