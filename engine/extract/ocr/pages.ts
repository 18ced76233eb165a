import type { ByteSource } from '../byte-source.ts';
import { ReadingFailure } from '../reading.ts';
import { openPictures } from './picture-pages.ts';
import { openPdfPages } from './pdf-pages.ts';
import type { Drawable } from './read-page.ts';

/** A page to be recognised: its size in points as shown, and how it is drawn. */
export type PagePicture = Drawable & { readonly width: number; readonly height: number };

/** The pages of an open file. */
export type PagePictures = {
  /** Undefined when the file has no such page. Throws a ReadingFailure when it cannot be drawn. */
  page(number: number): Promise<PagePicture | undefined>;
  close(): void;
};

/** Opens a file whose pages are pictures. Throws a ReadingFailure when it cannot be opened, also not with one of the passwords. */
export async function openPages(
  source: ByteSource,
  mediaType: string,
  passwords: readonly string[],
): Promise<PagePictures> {
  if (mediaType !== 'application/pdf') return await openPictures(source, mediaType);
  // Streamed, the bytes would be gone when the next password is tried.
  if (passwords.length > 0) await source.all();
  for (const password of passwords) {
    try {
      return await openPdfPages(source, password);
    } catch (error) {
      if (!(error instanceof ReadingFailure) || error.code !== 'password') throw error;
    }
  }
  return await openPdfPages(source, undefined);
}
