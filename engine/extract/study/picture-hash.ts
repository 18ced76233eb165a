import type { Raster } from '../ocr/raster.ts';
import { resized } from '../ocr/raster.ts';

/** The picture is looked at this small, and of its waves the 8 × 8 longest count: what survives scaling, another quality, and small marks. */
const [side, waves] = [32, 8];

/**
 * The fingerprint of a picture by its look (pHash): 64 bits, each telling whether one of the long waves of light in it is
 * stronger than the middle one. Two numbers of 32 bits. Null for a picture of one shade, which looks like any other of its kind.
 */
export function pictureHash(picture: Raster): readonly [number, number] | null {
  const { grey } = resized(picture, side, side);
  if (Math.max(...grey) - Math.min(...grey) < flat) return null;
  const values: number[] = [];
  for (let v = 0; v < waves; v += 1)
    for (let u = 0; u < waves; u += 1) {
      let sum = 0;
      for (let y = 0; y < side; y += 1)
        for (let x = 0; x < side; x += 1)
          sum += (grey[y * side + x] ?? 0) * (cosines[u]?.[x] ?? 0) * (cosines[v]?.[y] ?? 0);
      values.push(sum);
    }
  // The first one is the mean brightness, which says nothing of the look.
  const sorted = values.slice(1).sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const half = (from: number): number =>
    values.slice(from, from + 32).reduce((bits, value, bit) => (bits | (value > middle ? 1 << bit : 0)) >>> 0, 0);
  return [half(0), half(32)];
}

/** Shades of 256 between the darkest and the lightest spot of a picture that has a look. */
const flat = 8;
const cosines = Array.from({ length: waves }, (_, wave) =>
  Float64Array.from({ length: side }, (__, place) => Math.cos(((2 * place + 1) * wave * Math.PI) / (2 * side))),
);
