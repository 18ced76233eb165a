import type { ByteSource } from '../byte-source.ts';
import { decodePicture } from '../ocr/decode-picture.ts';
import { picturesIn } from '../readers/image-size.ts';
import { ReadingFailure } from '../reading.ts';
import type { Finder } from './finding.ts';
import { sketch } from './minhash.ts';
import { pictureHash } from './picture-hash.ts';
import type { PageToStudy, PictureLook, StudiedText } from './studied.ts';
import { sentencesWithNames } from './sentences-with-names.ts';
import { mostTextWithNames, studyPage } from './study-page.ts';

const noNames: Finder = () => [];

/** Looks for everything on some pages of a file of this kind. */
export async function studyText(pages: readonly PageToStudy[], kind: string): Promise<StudiedText> {
  // Loaded when first needed: its word lists take longer than all else that is loaded here.
  const mayHave = pages.some(({ text }) => !sentencesWithNames(text.slice(0, mostTextWithNames)).next().done);
  const findNames = mayHave ? (await import('./find-names.ts')).findNames : noNames;
  const whole = sketch();
  for (const { text } of pages) whole.add(text);
  return { pages: pages.map(page => studyPage(page, kind, findNames)), ...whole.end() };
}

/** Pixels of the longer side from which a look is taken: eight times as many as count. A photograph is unpacked in less than half of the time then. */
const enoughToLook = 256;

/** How the first picture of a file looks; null when it cannot be decoded. */
export async function lookAt(source: ByteSource, mediaType: string): Promise<PictureLook> {
  try {
    const bytes = await source.all();
    const first = picturesIn(bytes, mediaType)[0];
    return first === undefined ? null : pictureHash(await decodePicture(bytes, mediaType, first, enoughToLook));
  } catch (error) {
    // It was said when the file was read.
    if (error instanceof ReadingFailure) return null;
    throw error;
  }
}
