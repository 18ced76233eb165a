import type { PageSize } from '../marks/rectangles.ts';

/** Between two pages, and above the first, in CSS pixels. */
export const gap = 16;

/** Where every page begins, below one another; one more number for the end of the last. */
export function topsOf(pages: number, sizeOf: (page: number) => PageSize, scale: number): number[] {
  const tops = [gap];
  for (let page = 1; page <= pages; page += 1)
    tops.push((tops[page - 1] ?? 0) + Math.round(sizeOf(page).height * scale) + gap);
  return tops;
}

/** The page at a height, from 1. */
export function pageAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low) + 1;
}
