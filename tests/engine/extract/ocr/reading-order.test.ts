import { expect, test } from 'vitest';
import { readingOrder } from '../../../../engine/extract/ocr/reading-order.ts';

type Line = readonly [name: string, x0: number, y0: number, x1: number];

/** Lines of 20 pixels; names of a row are joined, rows and blocks are parted as in a text. */
const read = (lines: readonly Line[]): string =>
  readingOrder(lines, ([, x0, y0, x1]) => ({ x0, y0, x1, y1: y0 + 20 }))
    .map(rows => rows.map(row => row.map(([name]) => name).join(' ')).join('/'))
    .join('|');

test('lines of a paragraph follow each other, and what stands beside each other is one row', () => {
  expect(
    read([
      ['b', 0, 28, 300],
      ['a', 0, 0, 300],
      ['c2', 200, 58, 300],
      ['c1', 0, 56, 100],
    ]),
  ).toBe('a/b/c1 c2');
});

test('columns are read one after the other under a heading over both', () => {
  const column = (name: string, x: number): Line[] =>
    [1, 2, 3, 4].map(line => [`${name}${line}`, x, 60 + line * 28, x + 200]);
  expect(read([...column('r', 260), ['heading', 0, 0, 460], ...column('l', 0)])).toBe(
    'heading|l1/l2/l3/l4|r1/r2/r3/r4',
  );
});

test('bubbles of a talk are read from top to bottom, left and right', () => {
  const bubbles: Line[] = [
    ['one', 0, 0, 200],
    ['two', 300, 80, 500],
    ['three', 0, 160, 200],
    ['four', 300, 240, 500],
  ];
  expect(read(bubbles.toReversed())).toBe('one|two|three|four');
});

test('labels and values beside them are no columns', () => {
  expect(
    read([
      ['Name', 0, 0, 60],
      ['Li', 200, 0, 260],
      ['Born', 0, 28, 60],
      ['1970', 200, 28, 260],
    ]),
  ).toBe('Name Li/Born 1970');
});

test('nothing is nothing', () => {
  expect(read([])).toBe('');
});
