import type { Raster, Turns } from './raster.ts';
import type { RecognisedWord } from './recognised.ts';
import type { FoundWord } from './tesseract.ts';

/** What was done to a page before it was read: drawn larger, turned by quarters, then straightened by an angle. */
export type Handling = {
  readonly scale: number;
  readonly turns: Turns;
  readonly skew: number;
  /** The page after it was drawn, and after all. */
  readonly drawn: Raster;
  readonly straight: Raster;
};

/** The words with their places on the page as it was given, where they were found on the page as it was read. */
export function placesOnPage(words: readonly FoundWord[], handling: Handling): RecognisedWord[] {
  const { scale, drawn } = handling;
  const back = wayBack(handling);
  return words.map(({ text, gap, confidence, x0, y0, x1, y1 }) => {
    const corners = [back(x0, y0), back(x1, y0), back(x0, y1), back(x1, y1)];
    const across = extent(
      corners.map(([x]) => x),
      drawn.width,
    );
    const down = extent(
      corners.map(([, y]) => y),
      drawn.height,
    );
    const box = { x: across.from / scale, y: down.from / scale, w: across.length / scale, h: down.length / scale };
    return { text, gap, confidence, ...box };
  });
}

function wayBack({ turns, skew, drawn, straight }: Handling): (x: number, y: number) => [number, number] {
  const [sin, cos] = [Math.sin(skew), Math.cos(skew)];
  const [width, height] = turns % 2 === 0 ? [drawn.width, drawn.height] : [drawn.height, drawn.width];
  return (x, y) => {
    const [dx, dy] = [x - straight.width / 2, y - straight.height / 2];
    const [right, down] = [cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2];
    if (turns === 1) return [down, width - right];
    if (turns === 2) return [width - right, height - down];
    return turns === 3 ? [height - down, right] : [right, down];
  };
}

/** From the smallest to the largest value, inside the page. */
function extent(values: readonly number[], most: number): { from: number; length: number } {
  const from = Math.max(0, Math.min(...values));
  return { from, length: Math.max(0, Math.min(most, Math.max(...values)) - from) };
}
