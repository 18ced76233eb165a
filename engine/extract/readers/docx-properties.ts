import { cleanText } from '../clean-text.ts';
import type { Package } from '../ooxml.ts';
import { readMarkup } from './markup.ts';

/** Core properties (ISO/IEC 29500-2, 11) and the names under which they are kept. */
const wanted: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:creator': 'author',
  'dc:description': 'description',
  'cp:keywords': 'keywords',
  'cp:lastModifiedBy': 'lastModifiedBy',
  'cp:revision': 'revision',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
};

/** UTF-16 units of one property that are kept. */
const longest = 2_000;

/** The document's own properties, as written. Empty when it states none. */
export async function readCoreProperties(file: Package): Promise<Record<string, string>> {
  const name = file.names.find(part => part.toLowerCase() === 'docprops/core.xml');
  const found: Record<string, string> = {};
  if (name === undefined) return found;
  let open: string | undefined;
  const markup = readMarkup('xml', {
    open(tag) {
      open = wanted[tag];
    },
    text(data) {
      if (open !== undefined) found[open] = cleanText((found[open] ?? '') + data).slice(0, longest);
    },
    close() {
      open = undefined;
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of file.read(name)) markup.write(decoder.decode(bytes, { stream: true }));
  markup.end();
  return found;
}
