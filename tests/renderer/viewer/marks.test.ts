import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../renderer/viewer/find-quote.ts';
import { cutAtMarks } from '../../../renderer/viewer/page-marks.ts';

const text = 'He said: “It was\n  paid in cash”, and left.';

test('a quote is found whatever its white space and its quotation marks', () => {
  const found = findQuote(text, '"It was paid in cash"');
  expect(text.slice(found?.start, found?.end)).toBe('“It was\n  paid in cash”');
  expect(findQuote(text, 'paid in Cash')).toBeUndefined();
  expect(findQuote(text, ' ')).toBeUndefined();
});

describe('cutAtMarks', () => {
  const found = (start: number, end: number) => ({ page: 1, start, end, text: text.slice(start, end) });

  test('gives the whole text in order, cut where marks begin and end', () => {
    const cash = found(text.indexOf('cash'), text.indexOf('cash') + 4);
    const pieces = cutAtMarks(text, { found: [cash], current: undefined, quote: 'paid in cash', pinned: ['He said'] });
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(
      pieces.filter(({ kinds }) => kinds.length > 0).map(({ start, end, kinds }) => [text.slice(start, end), kinds]),
    ).toEqual([
      ['He said', ['pinned']],
      ['paid in ', ['quote']],
      ['cash', ['quote', 'found']],
    ]);
  });

  test('tells the place that was stepped to from the others', () => {
    const [first, second] = [found(0, 2), found(3, 7)];
    const pieces = cutAtMarks(text, { found: [first, second], current: second, quote: undefined, pinned: [] });
    expect(pieces.map(({ kinds }) => kinds.at(-1))).toEqual(['found', undefined, 'current', undefined]);
  });

  test('leaves a text without marks whole', () => {
    expect(cutAtMarks(text, { found: [], current: undefined, quote: undefined, pinned: [] })).toEqual([
      { start: 0, end: text.length, kinds: [] },
    ]);
  });
});
