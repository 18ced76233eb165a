import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { openWindow, startBrowser } from '../support/browser.ts';
import { serveBuiltWindow } from '../support/built-window.ts';
import { makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

it('an encrypted library locks itself when nobody is there, says so before, and a key keeps it open', async () => {
  const { served } = await serveBuiltWindow();
  const { page } = await openWindow(browser, 'about:blank');
  await page.clock.install();
  await page.goto(served.address);
  await makeLibrary(page, 'Harbour', 'harbour lantern quiet seventeen');
  await page.clock.runFor('14:40');
  await page.getByText('Locking soon').waitFor();
  await page.keyboard.press('Shift');
  await page.clock.runFor('14:00');
  expect(await page.getByRole('heading', { name: 'Cases', level: 1 }).isVisible()).toBe(true);
  await page.clock.runFor('01:10');
  await page.getByRole('button', { name: 'Unlock' }).waitFor();
});

it('a library without a passphrase stays open', async () => {
  const { served } = await serveBuiltWindow();
  const { page } = await openWindow(browser, 'about:blank');
  await page.clock.install();
  await page.goto(served.address);
  await makeLibrary(page);
  await page.clock.runFor('09:00:00');
  expect(await page.getByRole('heading', { name: 'Cases', level: 1 }).isVisible()).toBe(true);
});
