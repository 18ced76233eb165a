import { appendFileSync, chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** Alters one original behind the program's back. */
function alterOriginal(library: string): void {
  const objects = join(library, 'objects');
  const [folder = ''] = readdirSync(objects).filter(name => /^[0-9a-f]{2}$/.test(name));
  const [object = ''] = readdirSync(join(objects, folder));
  const path = join(objects, folder, object);
  chmodSync(path, 0o600);
  appendFileSync(path, ' ');
}

it('what a verification found wrong stands in the status line, also after the window was opened anew', async () => {
  const { page, ask, openAnother } = await openedCase(browser);
  alterOriginal((await ask('host.state', {})).library?.folder ?? '');
  await page.getByRole('button', { name: /^2 originals/ }).click();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await page.getByText('What is wrong').waitFor();
  const again = await openAnother();
  await again.getByRole('button', { name: 'Verification found 1 problem' }).click();
  const panel = again.getByRole('dialog', { name: 'Verification found 1 problem' });
  await panel.getByText(/^Original of EX-000\d letter\.txt: the file in the vault was altered/).waitFor();
  await panel.getByText('Do not go on working in this library.', { exact: false }).waitFor();
  expect(await stumblingBlocks(again)).toEqual([]);
});

it('says in Chinese what a verification found', async () => {
  const { page, ask } = await openedCase(browser, { locale: 'zh-CN' });
  alterOriginal((await ask('host.state', {})).library?.folder ?? '');
  await ask('custody.verify', {});
  await page.getByRole('button', { name: '核验发现 1 个问题' }).click();
  const sentence = /^EX-000\d letter\.txt 的原件：保管库中的文件被改动过/;
  await page.getByRole('dialog', { name: '核验发现 1 个问题' }).getByText(sentence).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
});
