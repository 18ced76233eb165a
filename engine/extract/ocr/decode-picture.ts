import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  AlphaAction,
  ImageMagick,
  initializeImageMagick,
  MagickColors,
  MagickError,
  MagickFormat,
  MagickReadSettings,
} from '@imagemagick/magick-wasm';
import { failure, pictureTooLarge } from '../problems.ts';
import type { PictureSize } from '../readers/image-size.ts';
import { fitting } from './drawing-size.ts';
import { type Raster, resized } from './raster.ts';

/** Pixels of a picture that is decoded: A3 at 600 dots per inch. The decoder takes four bytes for each. */
const mostPixels = 70_000_000;

/** The decoder is told what to read: left to itself it would find out, and it knows formats that are programs. */
const formats: Readonly<Record<string, MagickFormat>> = {
  'image/jpeg': MagickFormat.Jpeg,
  'image/png': MagickFormat.Png,
  'image/gif': MagickFormat.Gif,
  'image/webp': MagickFormat.WebP,
  'image/tiff': MagickFormat.Tiff,
  'image/bmp': MagickFormat.Bmp,
  'image/heic': MagickFormat.Heic,
  'image/heif': MagickFormat.Heif,
  'image/avif': MagickFormat.Avif,
};

let loading: Promise<void> | undefined;

async function startMagick(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@imagemagick/magick-wasm/magick.wasm');
  await initializeImageMagick(await readFile(file));
}

/** A picture in shades of grey, upright as its camera meant it, on white where it is transparent, and not too large to read. */
export async function decodePicture(bytes: Uint8Array, mediaType: string, size: PictureSize): Promise<Raster> {
  const format = formats[mediaType];
  if (format === undefined) throw failure('damaged');
  if (size.width * size.height > mostPixels) throw pictureTooLarge(size, mostPixels);
  loading ??= startMagick();
  await loading;

  const settings = new MagickReadSettings({ format, frameIndex: size.position ?? 0, frameCount: 1 });
  const fit = fitting(size.width, size.height);
  // A JPEG can be unpacked at a half or a quarter of its size, which is far quicker.
  if (fit < 1)
    settings.setDefine(MagickFormat.Jpeg, 'size', `${Math.ceil(size.width * fit)}x${Math.ceil(size.height * fit)}`);
  const whole = unpack(bytes, settings);
  const rest = fitting(whole.width, whole.height);
  return rest === 1 ? whole : resized(whole, Math.round(whole.width * rest), Math.round(whole.height * rest));
}

function unpack(bytes: Uint8Array, settings: MagickReadSettings): Raster {
  try {
    return ImageMagick.read(bytes, settings, image => {
      image.autoOrient();
      if (image.hasAlpha) {
        image.backgroundColor = MagickColors.White;
        image.alpha(AlphaAction.Remove);
      }
      image.grayscale();
      const { width, height } = image;
      // Each colour is the same shade now.
      const grey = image.getPixels(pixels => pixels.toByteArray(0, 0, width, height, 'R'));
      if (grey === null) throw failure('memory');
      return { width, height, grey };
    });
  } catch (error) {
    // The decoder throws its own errors, whose sentences name its source files.
    throw error instanceof MagickError ? failure('damaged', error) : error;
  }
}
