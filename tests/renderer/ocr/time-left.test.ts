import { expect, test } from 'vitest';
import { words } from '../../../renderer/ocr/messages.ts';
import { timeLeft } from '../../../renderer/ocr/time-left.ts';

test.each([
  [0, 'less than 1 min'],
  [54, 'less than 1 min'],
  [55, '1 min'],
  [61, '2 min'],
  [480, '8 min'],
  [59 * 60, '59 min'],
  [59 * 60 + 1, '1 h'],
  [2 * 3600 + 5 * 60, '2 h 5 min'],
])('%s seconds are told as %s', (seconds, told) => {
  expect(timeLeft(seconds, words.en)).toBe(told);
});

test('the line tells how far it is, in pages', () => {
  expect(words.en.progress(214, 900)).toBe('OCR 214 of 900 pages');
  expect(words['zh-Hans'].progress(214, 900)).toBe('文字识别 214 / 900 页');
});
