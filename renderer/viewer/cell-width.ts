/** Characters that take the place of two. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Characters that a text takes on a line. */
export const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

const [narrowest, widest] = [6, 40];

/**
 * Characters between the tabs of a page of rows, so that what stands under a heading is what belongs there: the longest cell
 * decides, within reason. What ends a row has room anyway.
 */
export function cellWidth(text: string): number {
  let longest = narrowest;
  for (const line of text.split('\n'))
    for (const cell of line.split('\t').slice(0, -1)) longest = Math.max(longest, widthOf(cell));
  return Math.min(widest, longest) + 3;
}
