import type { ByteSource } from '../byte-source.ts';
import { failure } from '../problems.ts';
import { picturesIn, shownSize } from '../readers/image-size.ts';
import { decodePicture } from './decode-picture.ts';
import type { PagePictures } from './pages.ts';
import { resized } from './raster.ts';

/** Opens a file of one picture or, as TIFF has them, of many. Throws a ReadingFailure when it cannot be opened. */
export async function openPictures(source: ByteSource, mediaType: string): Promise<PagePictures> {
  const bytes = await source.all();
  const pictures = picturesIn(bytes, mediaType);
  if (pictures.length === 0) throw failure('damaged');
  return {
    async page(number) {
      const picture = pictures[number - 1];
      if (picture === undefined) return undefined;
      const raster = await decodePicture(bytes, mediaType, picture);
      return {
        ...shownSize(picture, raster.width > raster.height !== picture.width > picture.height),
        draw(scale) {
          return scale === 1
            ? raster
            : resized(raster, Math.round(raster.width * scale), Math.round(raster.height * scale));
        },
      };
    },
    close: () => undefined,
  };
}
