import type { ByteSource } from '../byte-source.ts';
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
export function openPages(source: ByteSource, mediaType: string, passwords: readonly string[]): Promise<PagePictures> {
  return mediaType === 'application/pdf' ? openPdfPages(source, passwords) : openPictures(source, mediaType);
}
