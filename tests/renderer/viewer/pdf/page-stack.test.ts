import { expect, test } from 'vitest';
import { gap, pageAt, topsOf } from '../../../../renderer/viewer/pdf/page-stack.ts';

const sizeOf = (page: number) => ({ width: 600, height: page === 2 ? 400 : 800 });

test('pages stand below one another with a gap before each', () => {
  const tops = topsOf(3, sizeOf, 2);
  expect(tops).toEqual([
    gap,
    gap + 1600 + gap,
    gap + 1600 + gap + 800 + gap,
    gap + 1600 + gap + 800 + gap + 1600 + gap,
  ]);
});

test('every height has a page', () => {
  const tops = topsOf(3, sizeOf, 1);
  expect([-5, 0, 16, 831, 832, 1247, 1248, 99_999].map(height => pageAt(tops, height))).toEqual([
    1, 1, 1, 1, 2, 2, 3, 3,
  ]);
});
