import type { ByteSource } from '../byte-source.ts';
import { openPictures } from '../ocr/picture-pages.ts';
import { ReadingFailure } from '../reading.ts';
import { sketch } from './minhash.ts';
import { pictureHash } from './picture-hash.ts';
import type { PageToStudy, PictureLook, StudiedText } from './studied.ts';
import { studyPage } from './study-page.ts';

/** Looks for everything on some pages of a file of this kind. */
export function studyText(pages: readonly PageToStudy[], kind: string): StudiedText {
  const whole = sketch();
  for (const { text } of pages) whole.add(text);
  return { pages: pages.map(page => studyPage(page, kind)), ...whole.end() };
}

/** How the first picture of a file looks; null when it cannot be decoded. */
export async function lookAt(source: ByteSource, mediaType: string): Promise<PictureLook> {
  try {
    const pictures = await openPictures(source, mediaType);
    const first = await pictures.page(1);
    return first === undefined ? null : pictureHash(first.draw(1));
  } catch (error) {
    // It was said when the file was read.
    if (error instanceof ReadingFailure) return null;
    throw error;
  }
}
