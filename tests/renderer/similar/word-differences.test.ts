import { expect, test } from 'vitest';
import { wordDifferences } from '../../../renderer/similar/word-differences.ts';

/** The parts as one text, with what is a text's own in brackets. */
const shown = (...texts: [string, string]): readonly string[] => {
  const { one, other } = wordDifferences(...texts);
  return [one, other].map(parts => parts.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(''));
};

test('what only one text has is told, whatever the white space and the capitals', () => {
  expect(shown('paid in cash\ntoday', 'Paid  in gold and silver today')).toEqual([
    'paid in [cash]\ntoday',
    'Paid  in [gold and silver] today',
  ]);
  expect(shown('同意付款', '不同意付款')).toEqual(['同意付款', '[不]同意付款']);
  expect(shown('', 'all new')).toEqual(['', '[all new]']);
  expect(shown('same', 'same')).toEqual(['same', 'same']);
});

test('a page of Chinese is compared to its last character', () => {
  const page = '同意付款'.repeat(750);
  const differences = wordDifferences(`${page.slice(0, -1)}金`, page);
  expect(differences.isWhole).toBe(true);
  expect(differences.one.at(-1)).toEqual({ text: '金', isOwn: true });
  expect(wordDifferences(page, page)).toEqual({
    one: [{ text: page, isOwn: false }],
    other: [{ text: page, isOwn: false }],
    isWhole: true,
  });
});

test('the end of a text that is too long to compare is given unmarked, and that it was left out is said', () => {
  const long = Array.from({ length: 4_100 }, (_, at) => `word${at}`).join(' ');
  const { one, isWhole } = wordDifferences(long, 'nothing');
  expect(one.map(({ text }) => text).join('')).toBe(long);
  expect(one.at(-1)?.isOwn).toBe(false);
  expect(isWhole).toBe(false);
});
