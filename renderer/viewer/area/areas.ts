import type { Region } from '../../../contract/citations.ts';
import type { PageSize } from '../marks/rectangles.ts';

/** An area is never smaller than this, in points: a smaller one could not be seen or caught. */
const smallest = 4;

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The area between two corners, cut off where the page ends. */
export function areaBetween(one: readonly [number, number], other: readonly [number, number], size: PageSize): Region {
  const corner = ([x, y]: readonly [number, number]): [number, number] => [
    between(x, 0, size.width),
    between(y, 0, size.height),
  ];
  const [[ax, ay], [bx, by]] = [corner(one), corner(other)];
  const width = between(Math.abs(bx - ax), smallest, size.width);
  const height = between(Math.abs(by - ay), smallest, size.height);
  return moveArea([Math.min(ax, bx), Math.min(ay, by), width, height], 0, 0, size);
}

/** Moves an area; at the edges of the page it stops. */
export const moveArea = ([x, y, width, height]: Region, right: number, down: number, size: PageSize): Region => [
  between(x + right, 0, size.width - width),
  between(y + down, 0, size.height - height),
  width,
  height,
];

/** Makes an area wider and higher at its lower right corner, as far as the page goes. */
export const resizeArea = ([x, y, width, height]: Region, wider: number, higher: number, size: PageSize): Region => [
  x,
  y,
  between(width + wider, smallest, size.width - x),
  between(height + higher, smallest, size.height - y),
];
