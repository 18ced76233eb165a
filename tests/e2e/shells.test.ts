import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { openShell, shellsHere } from '../support/shells.ts';
import { addCase, makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

describe.each(['browser', 'desktop'] as const)('in the %s shell', shell => {
  it.skipIf(!shellsHere.includes(shell))(
    'a library is made and a case is begun, and nothing of Node is in reach of the page',
    async () => {
      const { page } = await openShell(shell, browser);
      await makeLibrary(page);
      await addCase(page, 'Harbour fraud');
      await page.getByRole('navigation').getByText('Harbour fraud').first().waitFor();
      const reach = await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'electron'].filter(name => name in globalThis),
      );
      expect(reach).toEqual([]);
      const desktop = await page.evaluate(() => 'casewright' in globalThis);
      expect(desktop).toBe(shell === 'desktop');
    },
  );
});
