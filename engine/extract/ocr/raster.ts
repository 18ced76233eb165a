/** A picture in shades of grey, one byte a pixel, row by row; 0 is black. All that recognising needs of a page. */
export type Raster = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** A rectangle in pixels, `x1` and `y1` just outside it. */
export type PixelBox = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

const white = 255;

/** The mean shade of a picture, 0 to 255. */
export function meanGrey({ grey }: Raster): number {
  let sum = 0;
  for (const shade of grey) sum += shade;
  return grey.length === 0 ? white : sum / grey.length;
}

/** The same picture with light and dark exchanged. */
export function negative({ width, height, grey }: Raster): Raster {
  return { width, height, grey: grey.map(shade => white - shade) };
}

/** Turns a picture by quarters. */
export function turned(raster: Raster, turns: Turns): Raster {
  const { width, height, grey } = raster;
  if (turns === 0) return raster;
  if (turns === 2) return { width, height, grey: grey.toReversed() };
  const result = new Uint8Array(grey.length);
  let from = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = turns === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      result[to] = grey[from] ?? white;
      from += 1;
    }
  }
  return { width: height, height: width, grey: result };
}

/** Turns a picture clockwise by a small angle round its middle. It becomes as large as needed; what is new is white. */
export function rotated({ width, height, grey }: Raster, radians: number): Raster {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const wide = Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
  const high = Math.ceil(height * Math.abs(cos) + width * Math.abs(sin));
  const result = new Uint8Array(wide * high).fill(white);
  let to = 0;
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1, to += 1) {
      const [dx, dy] = [x - wide / 2, y - high / 2];
      const fromX = cos * dx + sin * dy + width / 2;
      const fromY = cos * dy - sin * dx + height / 2;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const [right, down] = [fromX - left, fromY - top];
      const upper = (grey[at] ?? 0) * (1 - right) + (grey[at + 1] ?? 0) * right;
      const lower = (grey[at + width] ?? 0) * (1 - right) + (grey[at + width + 1] ?? 0) * right;
      result[to] = upper * (1 - down) + lower * down + 0.5;
    }
  }
  return { width: wide, height: high, grey: result };
}

/** Cuts a rectangle out; what of it lies outside the picture is left away. */
export function cutOut({ width, height, grey }: Raster, box: PixelBox): Raster {
  const [x0, y0] = [Math.max(0, Math.floor(box.x0)), Math.max(0, Math.floor(box.y0))];
  const [x1, y1] = [Math.min(width, Math.ceil(box.x1)), Math.min(height, Math.ceil(box.y1))];
  const [wide, high] = [Math.max(0, x1 - x0), Math.max(0, y1 - y0)];
  const result = new Uint8Array(wide * high);
  for (let y = 0; y < high; y += 1) {
    const from = (y0 + y) * width + x0;
    result.set(grey.subarray(from, from + wide), y * wide);
  }
  return { width: wide, height: high, grey: result };
}

/** The picture with so many pixels of white around it. */
export function framed({ width, height, grey }: Raster, frame: number): Raster {
  const [wide, high] = [width + 2 * frame, height + 2 * frame];
  const result = new Uint8Array(wide * high).fill(white);
  for (let y = 0; y < height; y += 1) result.set(grey.subarray(y * width, (y + 1) * width), (y + frame) * wide + frame);
  return { width: wide, height: high, grey: result };
}

/** The picture at another size: each pixel is the mean of those it covers, or lies between its neighbours when it grows. */
export function resized(raster: Raster, width: number, height: number): Raster {
  if (width === raster.width && height === raster.height) return raster;
  const across = shares(raster.width, width);
  const down = shares(raster.height, height);
  // First every row, then every column: the work is that of one line times the other side, not of both.
  const rows = new Float32Array(width * raster.height);
  for (let y = 0; y < raster.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { first, weights } = across[x] ?? none;
      let sum = 0;
      for (let n = 0; n < weights.length; n += 1)
        sum += (raster.grey[y * raster.width + first + n] ?? 0) * (weights[n] ?? 0);
      rows[y * width + x] = sum;
    }
  }
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const { first, weights } = down[y] ?? none;
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let n = 0; n < weights.length; n += 1) sum += (rows[(first + n) * width + x] ?? 0) * (weights[n] ?? 0);
      grey[y * width + x] = sum + 0.5;
    }
  }
  return { width, height, grey };
}

/** Which pixels of a line make up one of the resized line, from `first` on, and how much each counts. */
type Share = { readonly first: number; readonly weights: readonly number[] };
const none: Share = { first: 0, weights: [] };

function shares(from: number, to: number): Share[] {
  const step = from / to;
  return Array.from({ length: to }, (_, index) => {
    if (step <= 1) {
      const place = Math.min(from - 1, Math.max(0, (index + 0.5) * step - 0.5));
      const first = Math.min(Math.floor(place), Math.max(0, from - 2));
      return { first, weights: from === 1 ? [1] : [1 - (place - first), place - first] };
    }
    const [start, end] = [index * step, Math.min(from, (index + 1) * step)];
    const first = Math.floor(start);
    const weights: number[] = [];
    for (let pixel = first; pixel < end; pixel += 1)
      weights.push((Math.min(pixel + 1, end) - Math.max(pixel, start)) / (end - start));
    return { first, weights };
  });
}
