import { expect, test } from 'vitest';
import type { ReadLine } from '../../../../engine/extract/ocr/read-line.ts';
import { inTraditionalForms, traditionalLines } from '../../../../engine/extract/ocr/traditional.ts';

/** Signs of a line that are equally wide. */
function signsOf(text: string): ReadLine['characters'] {
  const signs = Array.from(text);
  const share = (place: number): number => place / signs.length;
  return signs.map((sign, place) => ({ text: sign, from: share(place), to: share(place + 1), sure: 0.9 }));
}

const lineOf = (text: string, upright = false): ReadLine => ({
  box: { x0: 0, y0: 0, x1: 800, y1: 40 },
  upright,
  characters: signsOf(text),
});

const textOf = ({ characters }: ReadLine): string => characters.map(({ text }) => text).join('');

test('a line is traditional by its own characters, a short one by those of its page', () => {
  const lines = ['錢收到了嗎，你什麼時候過來', '收到了没', 'OK 10:30'].map(text => lineOf(text));
  expect(traditionalLines(lines)).toEqual([true, true, false]);
});

test('lines of simplified Chinese are not, also beside traditional ones and with a traditional character in a name', () => {
  const texts = [
    '公司確認已於上週五收到匯入之款項',
    '经办人员没有说明原因并且离开了',
    '他在瞭望台上看到了三条船和几个人',
  ];
  expect(traditionalLines(texts.map(text => lineOf(text)))).toEqual([true, false, false]);
  expect(traditionalLines([lineOf('收到了没'), lineOf('好的')])).toEqual([false, false]);
  expect(traditionalLines([lineOf('Good')])).toEqual([false]);
});

test('lines that run downwards are left to the network, which has turned them', () => {
  expect(traditionalLines([lineOf('公司確認已於上週五收到', true)])).toEqual([false]);
});

test.each([
  [
    'characters that the network left out or took for others',
    '證人，見到雨臺電腦·',
    '證人稱,見到兩臺電腦。',
    '證人稱，見到兩臺電腦。',
  ],
  ['Latin and its spaces as they were', '為 consulting fee°', '為consultingfee。', '為 consulting fee。'],
  ['numbers as they were', '匯出1,284,300.55美元', '匯出1.284,300.55美元', '匯出1,284,300.55美元'],
  ['brackets and dashes as they were', '問題』這筆——到帐', '問題J這筆-一到帳', '問題』這筆——到帳'],
  ['narrow marks beside Latin only', '編號AB-12;电話(02)', '編號AB-12,電話(02)', '編號AB-12，電話(02)'],
  ['all, where the other has nothing', '收到了', '', '收到了'],
])('a line keeps or gets %s', (_what, network, tesseract, both) => {
  expect(textOf(inTraditionalForms(lineOf(network), signsOf(tesseract)))).toBe(both);
});
