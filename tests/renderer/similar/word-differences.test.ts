import { expect, test } from 'vitest';
import { wordDifferences } from '../../../renderer/similar/word-differences.ts';

/** The parts as one text, with what is a text's own in brackets. */
const shown = (one: string, other: string): readonly string[] =>
  wordDifferences(one, other).map(parts => parts.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(''));

test('what only one text has is told, whatever the white space and the capitals', () => {
  expect(shown('paid in cash\ntoday', 'Paid  in gold and silver today')).toEqual([
    'paid in [cash]\ntoday',
    'Paid  in [gold and silver] today',
  ]);
  expect(shown('同意付款', '不同意付款')).toEqual(['同意付款', '[不]同意付款']);
  expect(shown('', 'all new')).toEqual(['', '[all new]']);
  expect(shown('same', 'same')).toEqual(['same', 'same']);
});

test('the end of a text that is too long to compare is given unmarked', () => {
  const long = Array.from({ length: 2_100 }, (_, at) => `word${at}`).join(' ');
  const [parts] = wordDifferences(long, 'nothing');
  expect(parts.map(({ text }) => text).join('')).toBe(long);
  expect(parts.at(-1)?.isOwn).toBe(false);
});
