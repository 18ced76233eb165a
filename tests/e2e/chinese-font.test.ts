import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { openShell } from '../support/shells.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('the window brings the glyphs of Chinese, in both weights', async () => {
  const { page } = await openShell(browser);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (const weight of [400, 600]) {
    // A string, because the tests know no types of the web.
    const states = await page.evaluate(
      `document.fonts.load('${weight} 13px "Casewright Han"', '洗钱').then(faces => faces.map(face => face.status))`,
    );
    expect(states).toEqual(['loaded']);
  }
});
