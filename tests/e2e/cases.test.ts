import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openShell, shellHere } from '../support/shells.ts';
import { serveBuiltWindow } from '../support/built-window.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

async function addCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
}

async function newLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('button', { name: 'Make library' }).click();
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a case is added by keyboard, and there is nothing to stumble over', async () => {
    const { page } = await openShell(browser, { colours });
    await newLibrary(page);
    expect(await stumblingBlocks(page)).toEqual([]);
    await addCase(page, 'Harbour fraud');
    await page.getByRole('navigation').getByText('Harbour fraud').first().waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
  });
});

it('is the same in two windows on one library', async () => {
  const { page, openAnother } = await openShell(browser);
  await newLibrary(page);
  const second = await openAnother();
  await second.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
  await addCase(page, 'Told to both');
  await second.getByRole('navigation').getByText('Told to both').first().waitFor();
});

it.skipIf(shellHere() !== 'browser')('says that the program has ended, and goes on when it runs again', async () => {
  const { served } = await serveBuiltWindow();
  const { page, complaints } = await openWindow(browser, served.address);
  await newLibrary(page);
  await served.close();
  await page.getByText('The part of Casewright that keeps your library has stopped.').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  complaints.splice(0);
});
