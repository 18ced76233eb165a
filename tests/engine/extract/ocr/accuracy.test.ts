import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../../support/chromium.ts';
import { errorRate } from './error-rate.ts';
import { recogniseHere } from './recognise-here.ts';
import { paper, talk } from './screens.ts';

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/ocr');

const english = `The undersigned states that on 14 March 2019 the account held with the bank was closed at the request of the owner, and that the remaining balance of 1,284,300.55 US dollars was transferred in four instalments. Each passed through a correspondent bank before it reached the final beneficiary.
The second transfer carries the reference consulting fee, Q1. When the officer asked for the underlying agreement, she was told that it had been concluded orally. Her note of 22 March records that the relationship manager considered the explanation sufficient.`;
const chinese = `兹证明，二〇一九年三月十四日，应受益所有人的要求，该公司在银行开立的账户予以注销，剩余款项分四笔转出。每一笔款项均先经过代理银行，再到达最终收款人。
第二笔汇款的用途写明是咨询费。合规人员询问合同时，被告知协议是口头达成的。该备忘录没有转交给报告部门。`;
const mixed = `根据银行提供的账户资料，客户于 2019 年 3 月 14 日通过 SWIFT 向 Account No. 0071-22 汇款 1,284,300.55 美元，附言为 consulting fee。
2019 年 4 月 2 日，该行的合规人员在电子邮件中写道：no contract was presented。`;
const talkEnglish = [
  'Did the money arrive?',
  'Yes, 48,000 this morning. The other half comes on Friday.',
  'Good. Use the other account this time.',
  'The bank asked for an invoice',
  'Then write one. Consulting, as always. Date it 3 March.',
];
const talkChinese = [
  '钱到了吗？',
  '到了，今天早上四万八千。另外一半星期五到。',
  '告诉他这次用海边的账户。',
  '他说银行要看发票',
];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** As from a scanner that is not well: turned, smaller, blurred, and saved badly. */
async function scanned(page: Buffer, degrees: number): Promise<Buffer> {
  const turned = await sharp(page)
    .greyscale()
    .rotate(degrees, { background: '#fff' })
    .toBuffer({ resolveWithObject: true });
  return await sharp(turned.data)
    .resize({ width: Math.round(turned.info.width * 0.88) })
    .blur(0.7)
    .jpeg({ quality: 55 })
    .toBuffer();
}

describe('a clean page', () => {
  test.each(['Serif', 'Sans'] as const)('of English in %s has at most 1 %% of errors', async family => {
    const read = await recogniseHere(await paper(browser, english, family), 'image/png');
    expect(errorRate(english, read.text)).toBeLessThanOrEqual(1);
    expect(read.recogniser).toMatch(/^tesseract/);
    expect(read.confidence).toBeGreaterThan(90);
  });

  test.each([
    ['Chinese', chinese],
    ['mixed Chinese', mixed],
  ])('of %s has at most 2 %% of errors', async (_name, text) => {
    const read = await recogniseHere(await paper(browser, text, 'HanSerif'), 'image/png');
    expect(errorRate(text, read.text, { sameQuotes: true })).toBeLessThanOrEqual(2);
    expect(read.recogniser).toMatch(/^pp-ocr/);
  });
});

describe('a screen', () => {
  test.each([
    ['English', false],
    ['English', true],
    ['Chinese', false],
    ['Chinese', true],
  ] as const)('in %s (dark: %s) has at most 1 %% of errors', async (language, dark) => {
    const [messages, family] = language === 'English' ? [talkEnglish, 'Sans' as const] : [talkChinese, 'Han' as const];
    const read = await recogniseHere(await talk(browser, messages, { family, dark }), 'image/png');
    expect(errorRate(messages.join('\n'), read.text)).toBeLessThanOrEqual(1);
  });
});

describe('a poor scan', () => {
  test.each([0.8, -5, 90, 180, 270])('turned by %s degrees is read all the same', async degrees => {
    const page = await scanned(await paper(browser, english, 'Serif'), degrees);
    expect(errorRate(english, (await recogniseHere(page, 'image/jpeg')).text)).toBeLessThanOrEqual(2);
  });

  test('of Chinese, upside down', async () => {
    const page = await scanned(await paper(browser, chinese, 'HanSerif'), 180);
    expect(errorRate(chinese, (await recogniseHere(page, 'image/jpeg')).text)).toBeLessThanOrEqual(3);
  });
});

test('places of words are on the page as it is shown, also when it lies on its side', async () => {
  const upright = await paper(browser, english, 'Serif');
  // Without a density: the points of a page are then pixels of a screen, as those of the picture that was drawn.
  const { data, info } = await sharp(upright).rotate(90).raw().toBuffer({ resolveWithObject: true });
  const onItsSide = await sharp(data, { raw: info }).png().toBuffer();
  const [one, other] = [await recogniseHere(upright, 'image/png'), await recogniseHere(onItsSide, 'image/png')];
  expect(other.text).toBe(one.text);
  expect([other.width, other.height]).toEqual([one.height, one.width]);
  for (const [index, word] of one.words.entries()) {
    const turned = other.words[index];
    // A quarter turn clockwise takes the left edge to the top.
    expect(Math.abs((turned?.y ?? 0) - word.x)).toBeLessThan(3);
    expect(Math.abs((turned?.x ?? 0) + (turned?.w ?? 0) - (one.height - word.y))).toBeLessThan(3);
  }
});

test('a picture without words has none', async () => {
  const noise = Buffer.from(Uint8Array.from({ length: 600 * 400 * 3 }, (_, index) => (index * 2_654_435_761) >>> 24));
  const picture = await sharp(noise, { raw: { width: 600, height: 400, channels: 3 } })
    .blur(3)
    .jpeg()
    .toBuffer();
  expect((await recogniseHere(picture, 'image/jpeg')).text).toBe('');
});

describe.skipIf(!existsSync(corpus))('the collection of pages', () => {
  test.each([
    ['page_en', 1],
    ['page_zh', 2],
  ] as const)('%s has at most %s %% of errors', async (name, most) => {
    const read = await recogniseHere(readFileSync(join(corpus, `${name}.png`)), 'image/png');
    const truth = readFileSync(join(corpus, `${name}.txt`), 'utf8');
    // The Chinese page has its command lines in a font whose straight quotation marks look curled, or the other way round.
    expect(errorRate(truth, read.text, { sameQuotes: name === 'page_zh' })).toBeLessThanOrEqual(most);
  });
});
