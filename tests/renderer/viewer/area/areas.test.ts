import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaBetween, moveArea, resizeArea } from '../../../../renderer/viewer/area/areas.ts';

const size = { width: 600, height: 800 };

test('an area lies between two corners, whichever comes first', () => {
  expect(areaBetween([10, 20], [110, 70], size)).toEqual([10, 20, 100, 50]);
  expect(areaBetween([110, 70], [10, 20], size)).toEqual([10, 20, 100, 50]);
});

test('an area stops at the edges of its page', () => {
  expect(areaBetween([-50, 790], [50, 900], size)).toEqual([0, 790, 50, 10]);
  expect(moveArea([550, 10, 40, 20], 50, -50, size)).toEqual([560, 0, 40, 20]);
  expect(resizeArea([550, 10, 40, 20], 50, -50, size)).toEqual([550, 10, 50, 4]);
});

test('whatever is done to it, an area lies on its page and can be seen', () => {
  const corner = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
  fc.assert(
    fc.property(corner, corner, corner, fc.boolean(), (one, other, by, moves) => {
      const [x, y, width, height] = (moves ? moveArea : resizeArea)(areaBetween(one, other, size), ...by, size);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(4);
      expect(x + width).toBeLessThanOrEqual(600);
      expect(y + height).toBeLessThanOrEqual(800);
    }),
  );
});
