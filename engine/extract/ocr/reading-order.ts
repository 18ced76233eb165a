import type { PixelBox } from './raster.ts';

/** Rows of boxes that stand side by side. */
type Rows<Item> = Item[][];

/** White space above which a page is cut, in heights of a line: wider than between the lines of a paragraph, or than between words. */
const [blockGap, columnGap] = [0.9, 1];
/** Boxes that a column must have at least: a label and its value are no columns. */
const shortestColumn = 3;

/**
 * Puts lines of text in the order in which they are read: the page is cut along its white space into blocks from top to
 * bottom, blocks into columns, and so on; in what cannot be cut, boxes at about the same height are one row.
 */
export function readingOrder<Item>(items: readonly Item[], boxOf: (item: Item) => PixelBox): Rows<Item>[] {
  const heights = items.map(item => boxOf(item).y1 - boxOf(item).y0).toSorted((one, other) => one - other);
  const lineHeight = heights[Math.floor(heights.length / 2)] ?? 0;
  return blocksOf(items, boxOf, lineHeight);
}

function blocksOf<Item>(items: readonly Item[], boxOf: (item: Item) => PixelBox, lineHeight: number): Rows<Item>[] {
  if (items.length < 2) return items.length === 0 ? [] : [[[...items]]];
  const blocks = cut(items, item => [boxOf(item).y0, boxOf(item).y1], lineHeight * blockGap);
  if (blocks.length > 1) return blocks.flatMap(block => blocksOf(block, boxOf, lineHeight));
  const columns = cut(items, item => [boxOf(item).x0, boxOf(item).x1], lineHeight * columnGap);
  if (columns.length > 1 && columns.every(column => column.length >= shortestColumn))
    return columns.flatMap(column => blocksOf(column, boxOf, lineHeight));
  return [rowsOf(items, boxOf)];
}

/** Parts between which there is a gap along one direction. */
function cut<Item>(items: readonly Item[], span: (item: Item) => [number, number], gap: number): Item[][] {
  const parts: Item[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((one, other) => span(one)[0] - span(other)[0])) {
    const [from, to] = span(item);
    const last = parts.at(-1);
    if (last === undefined || from - end > gap) parts.push([item]);
    else last.push(item);
    end = Math.max(end, to);
  }
  return parts;
}

/** Boxes whose middles lie within each other's height stand in one row. */
function rowsOf<Item>(items: readonly Item[], boxOf: (item: Item) => PixelBox): Rows<Item> {
  const middle = (item: Item): number => (boxOf(item).y0 + boxOf(item).y1) / 2;
  const rows: Rows<Item> = [];
  for (const item of items.toSorted((one, other) => middle(one) - middle(other))) {
    const first = rows.at(-1)?.[0];
    const sameRow = first !== undefined && middle(item) < boxOf(first).y1 && boxOf(item).y0 < middle(first);
    if (sameRow) rows.at(-1)?.push(item);
    else rows.push([item]);
  }
  return rows.map(row => row.toSorted((one, other) => boxOf(one).x0 - boxOf(other).x0));
}
