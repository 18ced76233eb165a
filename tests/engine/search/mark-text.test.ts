import { expect, test } from 'vitest';
import { markText } from '../../../engine/search/mark-text.ts';

const marked = (text: string, query: string, typing = false): string[] =>
  markText(text, query, { typing }).map(([start, end]) => text.slice(start, end));

test('every place of the words asked for is marked, and nothing of what is denied', () => {
  const text = 'The wire went out. A second Wire; no cash, no wiring. 他們走私芬太尼。';
  expect(marked(text, 'wire -cash')).toEqual(['wire', 'Wire']);
  expect(marked(text, '"second wire" tag:money')).toEqual(['second Wire']);
  expect(marked(text, 'wir', true)).toEqual(['wire', 'Wire', 'wiring']);
  expect(marked(text, '走私')).toEqual(['走私']);
});

test('an empty query marks nothing', () => {
  expect(marked('The wire went out.', '')).toEqual([]);
});
