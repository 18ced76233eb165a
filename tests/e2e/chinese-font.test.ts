import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../headless/command-line.ts';
import { startBrowser } from '../support/browser.ts';
import { makeTree } from '../support/make-tree.ts';
import { openedCase } from '../support/opened-case.ts';
import { open } from '../support/reader-steps.ts';
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

it('a foreign page is shown in Chinese by a font that stands in it, and brings none of its own', async () => {
  const { page, ask, caseId } = await openedCase(browser);
  const own = readFileSync(createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf')).toString(
    'base64',
  );
  const html = `<!doctype html><meta charset="utf-8"><style>@f\\6fnt-face{font-family:own;src:url(data:font/ttf;base64,${own})}
    p{font-family:SimSun,serif}</style><p>洗钱 <span style="font-family:own">通过</span> 赌场</p>`;
  await ask('imports.start', { caseId, paths: [makeTree({ 'page.html': html })] });
  while ((await ask('jobs.open', {})).some(({ kind }) => kind !== 'study')) await page.waitForTimeout(20);
  await open(page, 'EX-0003');
  const frame = page.frameLocator('iframe');
  await frame.getByText('洗钱').waitFor();
  // A string, because the tests know no types of the web.
  const faces = `Array.from(document.fonts, ({ family, status }) => [family.replaceAll('"', ''), status])`;
  const inside = page.frames().find(each => each.url().includes('/preview/'));
  await expect.poll(() => inside?.evaluate(faces)).toEqual([['Casewright Han', 'loaded']]);
});
