import { describe, expect, test } from 'vitest';
import {
  type Quarters,
  cutToPage,
  joinLines,
  turn,
  turnBack,
  turnedSize,
} from '../../../../renderer/viewer/marks/rectangles.ts';

const size = { width: 600, height: 800 };

describe('a rectangle on a page that is turned', () => {
  test('goes round with it', () => {
    // A mark in the upper left corner.
    const mark = [0, 0, 100, 20] as const;
    expect(turn(mark, size, 1)).toEqual([780, 0, 20, 100]);
    expect(turn(mark, size, 2)).toEqual([500, 780, 100, 20]);
    expect(turn(mark, size, 3)).toEqual([0, 500, 20, 100]);
  });

  test('comes back to where it was, and four turns are none', () => {
    const mark = [30, 40, 100, 20] as const;
    for (const quarters of [0, 1, 2, 3] as const) {
      expect(turnBack(turn(mark, size, quarters), turnedSize(size, quarters), quarters)).toEqual([...mark]);
    }
    let [at, shown] = [mark as readonly [number, number, number, number], size];
    for (let quarter = 0; quarter < 4; quarter += 1) {
      at = turn(at, shown, 1 satisfies Quarters);
      shown = turnedSize(shown, 1);
    }
    expect(at).toEqual([...mark]);
  });
});

describe('rectangles of words', () => {
  test('become one a line', () => {
    expect(
      joinLines([
        [10, 10, 30, 12],
        [42, 11, 20, 10],
        [10, 26, 50, 12],
        [10, 26, 50, 12],
        [60, 24, 5, 16],
      ]),
    ).toEqual([
      [10, 10, 52, 12],
      [10, 24, 55, 16],
    ]);
  });

  test('stay apart across columns', () => {
    expect(
      joinLines([
        [10, 10, 100, 12],
        [200, 10, 100, 12],
      ]),
    ).toHaveLength(2);
  });

  test('end where the page does', () => {
    expect(cutToPage([-5, 790, 50, 20], size)).toEqual([0, 790, 45, 10]);
    expect(cutToPage([700, 10, 50, 20], size)).toBeUndefined();
  });
});
