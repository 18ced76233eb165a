import { cleanText } from '../clean-text.ts';
import { openPackage, type Package } from '../office-package.ts';
import { failure } from '../problems.ts';
import type { ReaderInput } from '../reading.ts';
import { documentFacts } from './document-facts.ts';
import { unlockOdf } from './odf-unlock.ts';
import { localName, readXmlPart } from './xml-part.ts';

/** An OpenDocument file (ODF 1.3): a package of parts, or all parts in one XML file. */
export type OdfSource = {
  /** The parts, unless the file is one XML file. */
  readonly file: Package | undefined;
  content(): AsyncIterable<Uint8Array>;
  /** What stands on every page, such as headers; undefined when the file has no such part. */
  styles(): AsyncIterable<Uint8Array> | undefined;
  meta(): AsyncIterable<Uint8Array> | undefined;
};

/** Opens an OpenDocument file by its directory, or as one XML file. */
export async function openOdf(
  { source, password }: Pick<ReaderInput, 'source' | 'password'>,
  mostUnpacked?: number,
): Promise<OdfSource> {
  const bytes = await source.all();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const whole = () => inPieces(bytes);
    return { file: undefined, content: whole, styles: whole, meta: whole };
  }
  const file = await unlockOdf(await openPackage(bytes, mostUnpacked), password);
  const content = file.find('content.xml');
  if (content === undefined) throw failure('damaged');
  const part = (name: string) => () => {
    const found = file.find(name);
    return found === undefined ? undefined : file.read(found);
  };
  return { file, content: () => file.read(content), styles: part('styles.xml'), meta: part('meta.xml') };
}

/** In pieces, so that what is read can be handed on before the whole has been gone through. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const size = 64 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Properties that are kept, by their element (ODF 1.3, 4.3), and the names they are kept under. */
const wanted: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  'initial-creator': 'author',
  creator: 'lastModifiedBy',
  description: 'description',
  keyword: 'keywords',
  'creation-date': 'created',
  date: 'modified',
  'print-date': 'lastPrinted',
  generator: 'application',
  'editing-cycles': 'revision',
  'user-defined': 'custom',
};

/** UTF-16 units of one property that are kept. */
const longest = 2_000;

/** What an OpenDocument file states of itself. */
export async function readOdfFacts(odf: OdfSource, format: string): Promise<ReturnType<typeof documentFacts>> {
  const found: Record<string, string> = {};
  const part = odf.meta();
  let inMeta = false;
  let open: string | undefined;
  let text = '';
  if (part !== undefined)
    await readXmlPart(
      part,
      {
        open(tag, attributes) {
          const name = localName(tag);
          if (name === 'meta') inMeta = true;
          open = inMeta ? wanted[name] : undefined;
          text = open === 'custom' ? `${attributes['meta:name'] ?? ''}: ` : '';
        },
        text(data) {
          if (open !== undefined) text += data;
        },
        close(tag) {
          if (tag === 'office:meta') inMeta = false;
          const value = cleanText(text).trim().slice(0, longest);
          if (open !== undefined && value !== '' && !/^[^:]*:$/.test(value)) {
            const before = found[open];
            found[open] = before === undefined ? value : `${before}; ${value}`.slice(0, longest);
          }
          open = undefined;
        },
      },
      // The properties stand before the document.
      () => inMeta || Object.keys(found).length === 0,
    );
  return documentFacts(format, found);
}
