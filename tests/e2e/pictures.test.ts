import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { drawnPage } from '../support/drawn-page.ts';
import { makeTree } from '../support/make-tree.ts';
import { type OpenedCase, openedCase } from '../support/opened-case.ts';
import { tiffOfPages } from '../support/tiff-of-pages.ts';
import { goTo } from '../support/window-steps.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

async function fax(): Promise<Buffer> {
  const pages = await Promise.all(
    ['The first page of the fax', 'The second page of the fax'].map(async line => {
      const { data, info } = await sharp(await drawnPage([line]))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, grey: data };
    }),
  );
  return tiffOfPages(pages);
}

const kept = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://register.example/page.html\r\nSubject: The register\r\nMIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://register.example/page.html\r\n\r
<html><body><h1>The register of companies</h1><img src="seal.gif" alt="Seal"></body></html>\r\n--cut\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://register.example/seal.gif\r\n\r
R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\r\n--cut--\r\n`;

async function opened(
  files: Readonly<Record<string, Buffer | string>>,
  colours: 'light' | 'dark',
): Promise<OpenedCase> {
  const served = await openedCase(browser, { colours });
  const { ask, caseId, page } = served;
  await ask('imports.start', { caseId, paths: [makeTree(files)] });
  await expect
    .poll(async () => (await ask('exhibits.list', { caseId })).rows.map(row => row.reading), { timeout: 30_000 })
    .toEqual(['read', 'read', 'read']);
  await goTo(page, 'Exhibits');
  return served;
}

async function open(page: Page, title: string): Promise<void> {
  await page
    .getByRole('row', { name: new RegExp(title) })
    .getByText(title)
    .dblclick();
  await page.getByRole('heading', { level: 1, name: new RegExp(`${title}$`) }).waitFor();
}

/** Waits until a picture is drawn; its size in pixels. */
async function sizeOf(page: Page, name: string | RegExp): Promise<readonly [number, number]> {
  const picture = page.getByRole('img', { name });
  await picture.waitFor();
  const size = () =>
    picture.evaluate((img: unknown) => {
      const { naturalWidth, naturalHeight } = img as { naturalWidth: number; naturalHeight: number };
      return [naturalWidth, naturalHeight] as const;
    });
  await expect.poll(async () => (await size())[0], { timeout: 30_000 }).toBeGreaterThan(0);
  return await size();
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('the pages of a TIFF are shown one by one, and read by machine', async () => {
    const { page, ask, caseId } = await opened({ 'fax.tif': await fax() }, colours);
    await page.getByRole('row', { name: /fax/ }).getByText('fax').click();
    expect(await sizeOf(page, 'Small picture of EX-0003')).toEqual([320, 72]);
    expect(await stumblingBlocks(page)).toEqual([]);

    await open(page, 'fax');
    expect(await sizeOf(page, 'Page 1 of 2')).toEqual([1_200, 270]);
    await page.getByText('first').waitFor({ timeout: 60_000 });
    await page.keyboard.press('PageDown');
    await sizeOf(page, 'Page 2 of 2');
    await page.getByText('second').waitFor({ timeout: 60_000 });
    await page
      .getByRole('region', { name: 'How the text of page 2 came to be' })
      .getByText(/^Read by machine/)
      .waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Page, 1 to 2' }).fill('1');
    await page.keyboard.press('Enter');
    await sizeOf(page, 'Page 1 of 2');

    // Beside a fact that it proves, its page is shown too.
    await ask('facts.add', { caseId, text: 'A fax was sent.', citations: [{ exhibitId: 3, page: 2 }] });
    await goTo(page, 'Facts');
    await page.locator('[data-fact]').first().focus();
    await page.keyboard.press('p');
    expect(await sizeOf(page, 'fax')).toEqual([1_200, 270]);
  });

  it('of a TIFF with a damaged page the others are shown', async () => {
    const whole = await fax();
    const { page, complaints } = await opened(
      { 'cut.tif': whole.subarray(0, Math.round(whole.length * 0.55)) },
      colours,
    );
    await open(page, 'cut');
    await sizeOf(page, 'Page 1 of 2');
    await page.keyboard.press('PageDown');
    await page.getByRole('alert').getByText('cannot be shown here', { exact: false }).waitFor();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.keyboard.press('PageUp');
    await sizeOf(page, 'Page 1 of 2');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  it('a page that a browser kept is shown as it looked, with its own pictures', async () => {
    const { page } = await opened({ 'register.mhtml': kept }, colours);
    await open(page, 'register');
    const frame = page.frameLocator('iframe[title*="as its reader would have seen it"]');
    await frame.getByRole('heading', { name: 'The register of companies' }).waitFor();
    const seal = frame.getByRole('img', { name: 'Seal' });
    expect(await seal.getAttribute('src')).toMatch(/^data:image\/gif/);
    await page.keyboard.press('v');
    await page
      .getByRole('region', { name: /^Text of/ })
      .getByText('The register of companies')
      .waitFor();
  });
});

it('a drawing is shown as a picture, runs no script and loads nothing; its words are in its text', async () => {
  const hostile = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" onload="document.title = 'ran'">
    <style>text { fill: red }</style><script>top.document.title = 'ran'; fetch('/ran')</script>
    <image href="http://127.0.0.1:9/elsewhere.png" width="9" height="9"/>
    <text x="9" y="40">Harbour plan</text></svg>`;
  const { page } = await opened({ 'plan.svg': hostile }, 'light');
  const asked: string[] = [];
  page.on('request', request => void asked.push(request.url()));
  await open(page, 'plan');
  expect(await sizeOf(page, /plan/)).toEqual([200, 100]);
  expect(await stumblingBlocks(page)).toEqual([]);
  const source = (await page.getByRole('img', { name: /plan/ }).getAttribute('src')) ?? '';
  // By its own address, as a link to it would show it, it may run nothing either.
  const answer = await page.evaluate(
    `fetch('${source}').then(({ status, headers }) => [status, headers.get('content-type'), headers.get('content-security-policy')])`,
  );
  expect(answer).toEqual([200, 'image/svg+xml', "sandbox; default-src 'none'"]);
  expect(await page.title()).not.toBe('ran');
  expect(asked.filter(url => /ran|elsewhere/.test(url))).toEqual([]);
  await page.getByRole('textbox', { name: 'Find in document' }).fill('Harbour');
  await page.getByRole('button', { name: /^Next place found/ }).click();
  await page.locator('mark', { hasText: 'Harbour' }).first().waitFor();
});
