import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  ImageMagick,
  type IMagickImage,
  initializeImageMagick,
  MagickError,
  MagickFormat,
  MagickReadSettings,
} from '@imagemagick/magick-wasm';
import { failure, pictureTooLarge } from '../problems.ts';
import type { PictureSize } from '../readers/image-size.ts';

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

/** Loads the decoder, once for each process. */
export function loadMagick(): Promise<void> {
  loading ??= startMagick();
  return loading;
}

/**
 * Decodes one picture of a file, upright as its camera meant it, and hands it over. `wanted`: how much smaller it may be
 * along each side; a JPEG is unpacked smaller then, which is far quicker.
 */
export async function withPicture<Result>(
  bytes: Uint8Array,
  { mediaType, size, mostPixels, wanted }: PictureAsked,
  use: (image: IMagickImage) => Result,
): Promise<Result> {
  const format = formats[mediaType];
  if (format === undefined) throw failure('damaged');
  if (size.width * size.height > mostPixels) throw pictureTooLarge(size, mostPixels);
  await loadMagick();
  const settings = new MagickReadSettings({ format, frameIndex: size.position ?? 0, frameCount: 1 });
  if (wanted < 1)
    settings.setDefine(
      MagickFormat.Jpeg,
      'size',
      `${Math.ceil(size.width * wanted)}x${Math.ceil(size.height * wanted)}`,
    );
  return guarded(() =>
    ImageMagick.read(bytes, settings, image => {
      image.autoOrient();
      return use(image);
    }),
  );
}

export type PictureAsked = {
  readonly mediaType: string;
  readonly size: PictureSize;
  /** More are not decoded. */
  readonly mostPixels: number;
  readonly wanted: number;
};

/** The decoder throws its own errors, whose sentences name its source files. */
export function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof MagickError ? failure('damaged', error) : error;
  }
}
