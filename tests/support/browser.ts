import type { Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { blankWindow, type Look, type Window } from './chromium.ts';

export { startBrowser, stumblingBlocks, typeOnceFocused } from './chromium.ts';

/** Opens a window at an address, closed when the test ends. The test fails on complaints that are left then. */
export async function openWindow(browser: Browser, address: string, look: Look = {}): Promise<Window> {
  const { page, context, complaints } = await blankWindow(browser, look);
  onTestFinished(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
  });
  await page.goto(address);
  return { page, context, complaints };
}
