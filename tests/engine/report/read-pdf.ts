import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** Text of a page with the place of each run, in points from the bottom left. */
type Run = { readonly text: string; readonly left: number; readonly right: number; readonly bottom: number };
type Page = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** The text of the page, runs joined, white space collapsed. */
  readonly text: string;
  /** Pages that links on this page lead to, from 1. */
  readonly links: readonly number[];
};
type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };

export type ReadPdf = {
  readonly pages: readonly Page[];
  /** All pages' text. */
  readonly text: string;
  readonly outline: readonly Bookmark[];
  readonly title: string | undefined;
  readonly created: string | undefined;
  readonly language: string | undefined;
  readonly tagged: boolean;
  /** The XMP packet as it stands in the file. */
  readonly xmp: string;
};

const annotations = z.array(z.looseObject({ dest: z.unknown().optional() }));
/** A page, and where on it. */
const destination = z.tuple([z.object({ num: z.int(), gen: z.int() })], z.unknown());

/** Reads a PDF back with a reader that had no part in writing it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const content = await page.getTextContent();
      const runs = content.items.flatMap(item =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                left: Number(item.transform[4]),
                right: Number(item.transform[4]) + item.width,
                bottom: Number(item.transform[5]),
              },
            ]
          : [],
      );
      const text = content.items
        .map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/gu, ' ');
      const links: number[] = [];
      for (const { dest } of annotations.parse(await page.getAnnotations())) {
        const place = destination.safeParse(typeof dest === 'string' ? await document.getDestination(dest) : dest);
        if (place.success) links.push((await document.getPageIndex(place.data[0])) + 1);
      }
      pages.push({ width, height, runs, text, links });
    }
    const { info, metadata } = await document.getMetadata();
    const facts: Record<string, unknown> = { ...info };
    // Declared as an object, but it is a map.
    const mark: unknown = await document.getMarkInfo();
    const raw: unknown = metadata?.getRaw();
    const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
    return {
      pages,
      text: pages.map(page => page.text).join('\n'),
      outline: (await document.getOutline()) ?? [],
      title: asText(facts['Title']),
      created: asText(facts['CreationDate']),
      language: asText(facts['Language']),
      tagged: mark instanceof Map && mark.get('Marked') === true,
      xmp: asText(raw) ?? '',
    };
  } finally {
    await task.destroy();
  }
}
