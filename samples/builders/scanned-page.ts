import sharp from 'sharp';
import type { DrawnPage } from './drawn-page.ts';

/** What a flatbed at an office does to a page: a slight turn, paper that is not quite white, dust. */
const tilt = (0.7 * Math.PI) / 180;
const paper = 244;
/** Specks for each million pixels, and how much a speck darkens at most (of 255). */
const specksPerMillion = 260;
const darkestSpeck = 150;
/** Grey levels kept. Sixteen are enough for text and make the file a third as large. */
const levels = 16;
/** Start of the row of pseudo-random numbers; any fixed number will do. */
const seed = 20_251_020;

/** Turns a drawn page into a PNG that looks like a scan. The same page always gives the same pixels. */
export async function scannedPage(page: DrawnPage, dotsPerInch: number): Promise<Buffer> {
  const pixels = turned(page);
  const random = randomNumbers(seed);
  const specks = Math.round((pixels.length / 1_000_000) * specksPerMillion);
  for (let speck = 0; speck < specks; speck += 1) {
    const at = Math.floor(random() * pixels.length);
    const darker = Math.floor(random() * darkestSpeck);
    const wide = random() < 0.3 ? 2 : 1;
    for (let step = 0; step < wide; step += 1) pixels[at + step] = Math.max(0, (pixels[at + step] ?? 0) - darker);
  }
  const step = 255 / (levels - 1);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = Math.round(Math.round((pixels[at] ?? 0) / step) * step);
  return sharp(pixels, { raw: { width: page.width, height: page.height, channels: 1 } })
    .withMetadata({ density: dotsPerInch })
    .png({ palette: true, colours: levels, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}

/** Turns about the middle by the fixed angle, with linear interpolation; what comes from outside is bare paper. */
function turned({ width, height, pixels }: DrawnPage): Uint8Array {
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const [middleX, middleY] = [width / 2, height / 2];
  const out = new Uint8Array(width * height);
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[y * width + x] ?? 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
      const fromY = -sin * (x - middleX) + cos * (y - middleY) + middleY;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [partX, partY] = [fromX - left, fromY - top];
      const upper = at(left, top) * (1 - partX) + at(left + 1, top) * partX;
      const lower = at(left, top + 1) * (1 - partX) + at(left + 1, top + 1) * partX;
      out[y * width + x] = Math.round(((upper * (1 - partY) + lower * partY) * paper) / 255);
    }
  }
  return out;
}

/** Pseudo-random numbers from 0 to 1, always the same row for the same start (the "mulberry32" generator, public domain). */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
