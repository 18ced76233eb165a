import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../../support/chromium.ts';
import { errorRate } from './error-rate.ts';
import { recogniseHere } from './recognise-here.ts';
import { scanned } from './scanned.ts';
import { paper, talk } from './screens.ts';
import {
  bothKinds,
  chinese,
  command,
  english,
  mixed,
  named,
  quoted,
  talkChinese,
  talkEnglish,
  talkTraditional,
  traditional,
  traditionalMixed,
} from './texts.ts';

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/ocr');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('a clean page', () => {
  test.each(['Serif', 'Sans'] as const)('of English in %s has at most one error in a hundred', async family => {
    const read = await recogniseHere(await paper(browser, english, family), 'image/png');
    expect(errorRate(english, read.text)).toBeLessThanOrEqual(1);
    expect(read.recogniser).toMatch(/^tesseract/);
    expect(read.confidence).toBeGreaterThan(90);
  });

  test.each([
    ['Chinese', chinese],
    ['mixed Chinese', mixed],
    ['Chinese with speech, dashes and dots', quoted],
    ['Chinese with names and paths in Latin', named],
    ['Traditional Chinese', traditional],
    ['Traditional Chinese and Latin', traditionalMixed],
    ['both kinds of Chinese', bothKinds],
  ])('of %s has at most two errors in a hundred', async (_name, text) => {
    const read = await recogniseHere(await paper(browser, text, 'HanSerif'), 'image/png');
    expect(errorRate(text, read.text)).toBeLessThanOrEqual(2);
    expect(read.recogniser).toMatch(/^pp-ocr/);
  });
});

test('commands between Chinese keep their straight marks, and are read letter for letter', async () => {
  const read = await recogniseHere(await paper(browser, command, 'Han'), 'image/png');
  expect(errorRate(command, read.text)).toBeLessThanOrEqual(1);
});

describe('a screen', () => {
  test.each([
    ['English', false],
    ['English', true],
    ['Chinese', false],
    ['Chinese', true],
    ['Traditional Chinese', false],
    ['Traditional Chinese', true],
  ] as const)('in %s (dark: %s) has at most one error in a hundred', async (language, dark) => {
    const messages = { English: talkEnglish, Chinese: talkChinese, 'Traditional Chinese': talkTraditional }[language];
    const family = language === 'English' ? 'Sans' : 'Han';
    const read = await recogniseHere(await talk(browser, messages, { family, dark }), 'image/png');
    expect(errorRate(messages.join('\n'), read.text)).toBeLessThanOrEqual(1);
  });
});

describe('a poor scan', () => {
  test.each([0.8, -5, 90, 180, 270])('turned by %s degrees is read all the same', async degrees => {
    const page = await scanned(await paper(browser, english, 'Serif'), degrees);
    expect(errorRate(english, (await recogniseHere(page, 'image/jpeg')).text)).toBeLessThanOrEqual(2);
  });

  test.each([
    ['Chinese', chinese],
    ['Traditional Chinese', traditional],
  ])('of %s, upside down', async (_name, text) => {
    const page = await scanned(await paper(browser, text, 'HanSerif'), 180);
    expect(errorRate(text, (await recogniseHere(page, 'image/jpeg')).text)).toBeLessThanOrEqual(3);
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
  ] as const)('%s has at most so many errors in a hundred: %s', async (name, most) => {
    const read = await recogniseHere(readFileSync(join(corpus, `${name}.png`)), 'image/png');
    const truth = readFileSync(join(corpus, `${name}.txt`), 'utf8');
    expect(errorRate(truth, read.text)).toBeLessThanOrEqual(most);
  });
});
