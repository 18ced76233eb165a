/** Pixels that a page is drawn with at most: A3 at 250 dots per inch. More takes seconds and memory and tells no more. */
const mostPixels = 12_000_000;

/** How much a drawing of this many pixels must be made smaller along each side. */
export function fitting(width: number, height: number): number {
  return Math.min(1, Math.sqrt(mostPixels / Math.max(1, width * height)));
}
