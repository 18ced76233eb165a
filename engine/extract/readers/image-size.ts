import { tiffPictures } from './tiff-pictures.ts';

/** A picture's size in pixels, and its resolution in dots per inch when it states one. */
export type PictureSize = {
  readonly width: number;
  readonly height: number;
  readonly resolution?: number;
  /** Which picture of the file it is, from 0, where a file holds others that are no pages. */
  readonly position?: number;
};

/** Dots per inch of a picture that states none: the pixel of CSS. */
const defaultResolution = 96;
/** Stated resolutions outside these are mistakes (0, 1, 65,535) and not sizes of paper. */
const [lowestResolution, highestResolution] = [30, 4_800];

/** The size in points, turned upright as a viewer shows it. */
export function shownSize(
  { width, height, resolution }: PictureSize,
  turned: boolean,
): { width: number; height: number } {
  const stated = resolution !== undefined && resolution >= lowestResolution && resolution <= highestResolution;
  const pointsPerPixel = 72 / (stated ? resolution : defaultResolution);
  const [across, down] = turned ? [height, width] : [width, height];
  return { width: across * pointsPerPixel, height: down * pointsPerPixel };
}

const metresPerInch = 0.0254;

/** The pictures in a file, from its headers; none when the headers are damaged. */
export function picturesIn(bytes: Uint8Array, mediaType: string): PictureSize[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (mediaType === 'image/tiff') return tiffPictures(file);
    const size = sizes[mediaType]?.(file);
    return size !== undefined && size.width > 0 && size.height > 0 ? [size] : [];
  } catch (error) {
    // A header that points behind the end of the file.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

const sizes: Readonly<Record<string, (file: Buffer) => PictureSize | undefined>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/gif': file => ({ width: file.readUInt16LE(6), height: file.readUInt16LE(8) }),
  'image/bmp': bmp,
  'image/webp': webp,
  'image/heic': isoMedia,
  'image/heif': isoMedia,
  'image/avif': isoMedia,
};

/** PNG (ISO/IEC 15948): IHDR comes first; pHYs gives pixels per metre and stands before the picture's data. */
function png(file: Buffer): PictureSize {
  const size = { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
  for (let at = 8; at + 21 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') break;
    if (type === 'pHYs' && file[at + 16] === 1)
      return { ...size, resolution: file.readUInt32BE(at + 8) * metresPerInch };
  }
  return size;
}

/** JPEG (ITU-T T.81, B.1 and B.2.2): segments up to the frame header; the JFIF segment may give a resolution. */
function jpeg(file: Buffer): PictureSize | undefined {
  let resolution: number | undefined;
  let at = 2;
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) {
      at += 1;
      continue;
    }
    const marker = file.readUInt8(at + 1);
    const standsAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (standsAlone) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xe0 && file.toString('latin1', at + 4, at + 8) === 'JFIF') resolution = jfifResolution(file, at);
    // SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC).
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
      return resolution === undefined ? size : { ...size, resolution };
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

function jfifResolution(file: Buffer, at: number): number | undefined {
  const unit = file[at + 11];
  const density = file.readUInt16BE(at + 12);
  if (unit === 1) return density;
  return unit === 2 ? density * 2.54 : undefined;
}

/** BMP: BITMAPINFOHEADER, in which a negative height means rows from the top; or the older core header of 12 bytes. */
function bmp(file: Buffer): PictureSize {
  if (file.readUInt32LE(14) === 12) return { width: file.readUInt16LE(18), height: file.readUInt16LE(20) };
  const perMetre = file.readInt32LE(38);
  return {
    width: file.readInt32LE(18),
    height: Math.abs(file.readInt32LE(22)),
    ...(perMetre > 0 && { resolution: perMetre * metresPerInch }),
  };
}

/** WebP (RFC 9649): extended, lossless or lossy. */
function webp(file: Buffer): PictureSize | undefined {
  const chunk = file.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = file.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** HEIF and AVIF (ISO/IEC 23008-12, 6.5.3): the largest "ispe" property; the others are tiles and thumbnails. */
function isoMedia(file: Buffer): PictureSize | undefined {
  const meta = file.subarray(0, 1024 * 1024);
  let largest: PictureSize | undefined;
  for (let at = meta.indexOf('ispe'); at >= 0 && at + 16 <= meta.length; at = meta.indexOf('ispe', at + 4)) {
    const size = { width: meta.readUInt32BE(at + 8), height: meta.readUInt32BE(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
