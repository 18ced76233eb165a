import { expect, test } from 'vitest';
import { withPairedQuotes } from '../../../../engine/extract/ocr/paired-quotes.ts';

test.each([
  ['他说“好"。', '他说“好”。'],
  ['他说"好”。', '他说“好”。'],
  ['“一"和“二”', '“一”和“二”'],
  ['“一”和“二"', '“一”和“二”'],
  ['"yes" and "no"', '"yes" and "no"'],
  ['一”然后“二"', '一”然后“二”'],
  ['a "b', 'a "b'],
  ['“it\'s"', "“it's”"],
])('%s is read as %s', (read, meant) => {
  const line = Array.from(read, text => ({ text, from: 0, to: 1, sure: 1 }));
  expect(
    withPairedQuotes(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe(meant);
});
