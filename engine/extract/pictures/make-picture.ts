import { AlphaAction, type IMagickImage, MagickColors, MagickFormat } from '@imagemagick/magick-wasm';
import type { ByteSource } from '../byte-source.ts';
import { asFailure, failure } from '../problems.ts';
import { picturesIn } from '../readers/image-size.ts';
import { drawPdfPage } from './draw-pdf-page.ts';
import { withPicture } from './magick.ts';
import type { DrawnPicture, PictureAnswer, PictureOrder } from './picture-messages.ts';

/** Pixels of a picture that is decoded here: a camera's 50 million and A4 at 600 dots per inch. Each takes some bytes more than four. */
const mostPixels = 60_000_000;
/** Per cent: letters stay clean. */
const quality = 88;

/** Makes a page of a file into a picture that a browser shows. Never throws for what the file does. */
export async function makePicture(
  source: ByteSource,
  order: PictureOrder,
  passwords: readonly string[],
): Promise<PictureAnswer> {
  try {
    const picture =
      order.mediaType === 'application/pdf'
        ? await drawPdfPage(source, order, passwords, image => encoded(image, order.longest))
        : await decoded(source, order);
    return { ok: true, picture };
  } catch (error) {
    const { code, message } = asFailure(error);
    return { ok: false, problem: { code, message } };
  }
}

async function decoded(source: ByteSource, { mediaType, page, longest }: PictureOrder): Promise<DrawnPicture> {
  const bytes = await source.all();
  const size = picturesIn(bytes, mediaType)[page - 1];
  if (size === undefined) throw failure('damaged');
  const wanted = Math.min(1, longest / Math.max(size.width, size.height));
  return withPicture(bytes, { mediaType, size, mostPixels, wanted }, image => encoded(image, longest));
}

function encoded(image: IMagickImage, longest: number): DrawnPicture {
  const fit = longest / Math.max(image.width, image.height);
  // What the file says of itself, a place and a thumbnail among it, is not carried along.
  image.strip();
  if (image.hasAlpha) {
    image.backgroundColor = MagickColors.White;
    image.alpha(AlphaAction.Remove);
  }
  if (fit < 1) image.resize(Math.max(1, Math.round(image.width * fit)), Math.max(1, Math.round(image.height * fit)));
  image.quality = quality;
  // Subtle: the bytes lie in the decoder's memory, which is used again.
  return image.write(MagickFormat.Jpeg, bytes => ({ mediaType: 'image/jpeg', bytes: Uint8Array.from(bytes) }));
}
