import type { Region } from '../../../contract/citations.ts';

/** Size in points. */
export type PageSize = { readonly width: number; readonly height: number };
/** How far a page is turned clockwise to be looked at, in quarters. */
export type Quarters = 0 | 1 | 2 | 3;

/** Where a rectangle stands once its page is turned clockwise; `size` is that of the page before. */
export function turn([x, y, width, height]: Region, size: PageSize, quarters: Quarters): Region {
  switch (quarters) {
    case 0:
      return [x, y, width, height];
    case 1:
      return [size.height - y - height, x, height, width];
    case 2:
      return [size.width - x - width, size.height - y - height, width, height];
    case 3:
      return [y, size.width - x - width, height, width];
  }
}

/** Where a rectangle on a turned page stands on the page as it is; `size` is that of the turned page. */
export const turnBack = (rectangle: Region, size: PageSize, quarters: Quarters): Region =>
  turn(rectangle, size, ((4 - quarters) % 4) as Quarters);

/** The size of a page when it is turned. */
export const turnedSize = ({ width, height }: PageSize, quarters: Quarters): PageSize =>
  quarters % 2 === 0 ? { width, height } : { width: height, height: width };

/** The part of a rectangle that lies on the page; undefined when none does. */
export function cutToPage([x, y, width, height]: Region, size: PageSize): Region | undefined {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(size.width, x + width), Math.min(size.height, y + height)];
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : undefined;
}

/** Of two rectangles on one line, the lower one covers at least so much of the height of the other. */
const sameLine = 0.5;
/** Heights of a line by which two words of it may stand apart. */
const widestGap = 1.5;

/** Makes one rectangle of those that stand beside one another on a line, in reading order. */
export function joinLines(rectangles: readonly Region[]): Region[] {
  const lines: Region[] = [];
  for (const next of rectangles) {
    const last = lines.at(-1);
    if (last && isOneLine(last, next)) lines[lines.length - 1] = around(last, next);
    else lines.push(next);
  }
  return lines;
}

function isOneLine(one: Region, other: Region): boolean {
  const common = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  const gap = Math.max(one[0], other[0]) - Math.min(one[0] + one[2], other[0] + other[2]);
  return common >= sameLine * Math.min(one[3], other[3]) && gap <= widestGap * Math.max(one[3], other[3]);
}

function around(one: Region, other: Region): Region {
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  const right = Math.max(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.max(one[1] + one[3], other[1] + other[3]);
  return [left, top, right - left, bottom - top];
}
