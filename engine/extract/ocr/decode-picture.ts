import { AlphaAction, type IMagickImage, MagickColors } from '@imagemagick/magick-wasm';
import { withPicture } from '../pictures/magick.ts';
import { failure } from '../problems.ts';
import type { PictureSize } from '../readers/image-size.ts';
import { fitting } from './drawing-size.ts';
import { type Raster, resized } from './raster.ts';

/** Pixels of a picture that is decoded: A3 at 600 dots per inch. The decoder takes four bytes for each. */
const mostPixels = 70_000_000;

/**
 * A picture in shades of grey, upright as its camera meant it, on white where it is transparent, and not too large to read.
 * Where its longer side needs no more pixels than `enough`, it may be smaller.
 */
export async function decodePicture(
  bytes: Uint8Array,
  mediaType: string,
  size: PictureSize,
  enough = Infinity,
): Promise<Raster> {
  const wanted = Math.min(fitting(size.width, size.height), enough / Math.max(size.width, size.height));
  const whole = await withPicture(bytes, { mediaType, size, mostPixels, wanted }, greyOf);
  const rest = fitting(whole.width, whole.height);
  return rest === 1 ? whole : resized(whole, Math.round(whole.width * rest), Math.round(whole.height * rest));
}

function greyOf(image: IMagickImage): Raster {
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
}
