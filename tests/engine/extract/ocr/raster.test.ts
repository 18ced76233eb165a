import { expect, test } from 'vitest';
import {
  cutOut,
  meanGrey,
  negative,
  type Raster,
  resized,
  rotated,
  turned,
} from '../../../../engine/extract/ocr/raster.ts';

const raster = (rows: readonly (readonly number[])[]): Raster => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  grey: Uint8Array.from(rows.flat()),
});
const rowsOf = ({ width, height, grey }: Raster): number[][] =>
  Array.from({ length: height }, (_, row) => [...grey.subarray(row * width, (row + 1) * width)]);

const picture = raster([
  [1, 2, 3],
  [4, 5, 6],
]);

test('a quarter turn goes clockwise, and four of them are none', () => {
  expect(rowsOf(turned(picture, 1))).toEqual([
    [4, 1],
    [5, 2],
    [6, 3],
  ]);
  expect(rowsOf(turned(picture, 2))).toEqual([
    [6, 5, 4],
    [3, 2, 1],
  ]);
  expect(turned(turned(picture, 1), 3)).toEqual(picture);
  expect(turned(picture, 0)).toBe(picture);
});

test('a part lies inside the picture, whatever is asked', () => {
  expect(rowsOf(cutOut(picture, { x0: 1, y0: 0, x1: 3, y1: 1 }))).toEqual([[2, 3]]);
  expect(rowsOf(cutOut(picture, { x0: -5, y0: 1, x1: 1.5, y1: 9 }))).toEqual([[4, 5]]);
  expect(cutOut(picture, { x0: 5, y0: 5, x1: 9, y1: 9 })).toMatchObject({ width: 0, height: 0 });
});

test('shades are turned over, and have a mean', () => {
  expect(rowsOf(negative(raster([[0, 255, 200]])))).toEqual([[255, 0, 55]]);
  expect(meanGrey(raster([[0, 100]]))).toBe(50);
});

test('a smaller picture has the means of what it covers; a larger one what lies between', () => {
  expect(rowsOf(resized(raster([[0, 100, 200, 100]]), 2, 1))).toEqual([[50, 150]]);
  expect(rowsOf(resized(raster([[0, 100]]), 4, 1))).toEqual([[0, 25, 75, 100]]);
  expect(resized(picture, 3, 2)).toBe(picture);
});

test('a small turn goes clockwise and leaves the corners white', () => {
  const line = raster(Array.from({ length: 41 }, (_, row) => Array.from({ length: 41 }, () => (row === 20 ? 0 : 255))));
  const result = rotated(line, Math.PI / 8);
  expect(result.grey[0]).toBe(255);
  const middle = Math.floor(result.height / 2);
  const darkest = (column: number): number => {
    const shades = rowsOf(result).map(row => row[column] ?? 255);
    return shades.indexOf(Math.min(...shades));
  };
  // Clockwise, with rows counted downwards: the right half of a level line sinks.
  expect(darkest(Math.floor(result.width / 2) + 12)).toBeGreaterThan(middle + 3);
  expect(darkest(Math.floor(result.width / 2) - 12)).toBeLessThan(middle - 3);
});
