import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** A quarter of a second of silence (RIFF WAVE, PCM, 8 bits, 8000 Hz). */
function silence(): Buffer {
  const samples = Buffer.alloc(2000, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

const chat =
  '14/03/2019, 21:13 - Ann: the first parcel\n14/03/2019, 21:14 - Ben: counted\n15/03/2019, 08:00 - Ann: 洗钱\n';

/** Opens the exhibit of a row of the exhibits. */
const opener =
  (page: Page) =>
  async (name: RegExp): Promise<void> => {
    await page
      .getByRole('navigation')
      .getByText(/^Exhibits/)
      .first()
      .click();
    await page.getByRole('row', { name }).dblclick();
  };

it('of an archive the files in it are shown, and lead to their exhibits', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
  await ask('imports.start', {
    caseId,
    paths: [makeTree({ 'box.zip': fixture('box.zip'), 'nothing.dat': Buffer.alloc(0) })],
  });
  const reading = async (): Promise<readonly unknown[]> =>
    (await ask('exhibits.list', { caseId })).rows.map(({ fileName, reading }) => [fileName, reading]);
  await expect.poll(reading).toEqual(expect.arrayContaining([['box.zip', 'read']]));
  // Nothing comes in any more that would move the rows.
  await expect.poll(async () => (await ask('jobs.open', {})).length).toBe(0);
  const open = opener(page);
  await open(/ nothing /);
  await page
    .getByText('Nothing was made of this exhibit yet. Press N to write a note on it, or T to tag it.')
    .waitFor();
  await open(/ box /);
  const inside = page.getByRole('region', { name: 'What it holds' });
  await inside.getByText(/^This holds \d+ other files/).waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  const first = inside.getByRole('button').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('heading', { level: 1, name: name.replace(/^\S+ /, '') }).waitFor();
});

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a recording plays, and a chat is read day by day', async () => {
    const { page, ask, caseId } = await openedCase(browser, { colours });
    await ask('imports.start', { caseId, paths: [makeTree({ 'call.wav': silence(), '_chat.txt': chat })] });
    await expect
      .poll(async () => (await ask('exhibits.list', { caseId })).rows.map(({ kind, reading }) => [kind, reading]), {
        timeout: 20_000,
      })
      .toEqual(
        expect.arrayContaining([
          ['chat', 'read'],
          ['audio', 'read'],
        ]),
      );
    const open = opener(page);
    await open(/call/);
    await page.getByRole('region', { name: /^Recording/ }).waitFor();
    await expect.poll(() => page.evaluate(`document.querySelector('audio').duration`)).toBeCloseTo(0.25, 2);
    expect(await stumblingBlocks(page)).toEqual([]);
    await open(/_chat/);
    await page.getByRole('article', { name: /1/ }).getByText('the first parcel').waitFor();
    await page.getByText('15/03/2019').first().waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
  }, 60_000);
});
