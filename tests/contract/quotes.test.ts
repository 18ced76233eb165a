import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, squeeze } from '../../contract/quotes.ts';

const found = (text: string, quote: string, contextBefore = '', contextAfter = ''): string | undefined => {
  const place = findQuote(squeeze(text), { quote, contextBefore, contextAfter });
  return place && text.slice(place.start, place.end);
};
const placeOf = (text: string, quote: string, contextBefore = '', contextAfter = ''): number | undefined =>
  findQuote(squeeze(text), { quote, contextBefore, contextAfter })?.start;

describe('a quote', () => {
  const text = 'He said: “It was\n  paid in cash”, and left.';

  test('is found whatever its white space and its quotation marks', () => {
    expect(found(text, '"It was paid in cash"')).toBe('“It was\n  paid in cash”');
    expect(found(text, 'paid in Cash')).toBeUndefined();
    expect(found(text, ' ')).toBeUndefined();
    expect(found(text, '')).toBeUndefined();
  });

  test('is found where letters are cast in one, and the other way round', () => {
    expect(found('The ﬁrst oﬀer', 'first offer')).toBe('ﬁrst oﬀer');
    expect(found('The first offer', 'ﬁrst oﬀer')).toBe('first offer');
  });

  test('that stands several times is the one with its context; the first when nothing tells them apart', () => {
    const list = 'Li: 180 months. Liu: 84 months. Li: 84 months.';
    expect(placeOf(list, '84 months')).toBe(list.indexOf('84'));
    expect(placeOf(list, '84 months', 'Liu: 84 months. Li: ')).toBe(list.lastIndexOf('84'));
    expect(placeOf(list, '84 months', '', '. Li: 84')).toBe(list.indexOf('84'));
    expect(placeOf(list, '84 months', 'words that are nowhere', 'nor these')).toBe(list.indexOf('84'));
    expect(placeOf('aaaa', 'aa', 'aa', '')).toBe(2);
  });

  test('is found at its very place from its own context', () => {
    const words = fc.array(fc.constantFrom('cash', 'Li', ' ', '\n', '“', '，', '现金'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, words, (before, quote, after) => {
        const [left, middle, right] = [before.join(''), quote.join(''), after.join('')];
        const place = findQuote(squeeze(left + middle + right), {
          quote: middle,
          contextBefore: left,
          contextAfter: right,
        });
        if (middle.trim() === '') expect(place).toBeUndefined();
        else expect(place?.from).toBe(squeeze(left).text.length);
      }),
    );
  });
});
