import { dirname, join } from 'node:path/posix';
import type { Package } from '../office-package.ts';
import { failure } from '../problems.ts';
import { documentFacts, type Properties } from './document-facts.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** Properties that are kept, by their element in the package document (EPUB 3.3, 5.5), and the names they are kept under. */
const wanted: Readonly<Record<string, string>> = {
  title: 'title',
  creator: 'author',
  publisher: 'publisher',
  date: 'created',
  language: 'language',
  identifier: 'identifier',
  description: 'description',
  subject: 'subject',
  rights: 'rights',
};

/** UTF-16 units of one property that are kept. */
const longest = 2_000;

/** A book: its chapters in the order in which they are read, as names of parts, and what it states of itself. */
export type EpubBook = {
  readonly chapters: readonly string[];
  readonly facts: ReturnType<typeof documentFacts>;
};

/** Reads the package document of a book: what it holds, and in which order it is read (EPUB 3.3, 5). */
export async function readBook(file: Package): Promise<EpubBook> {
  const root = await rootFile(file);
  const hrefs = new Map<string, string>();
  const spine: string[] = [];
  const found: Record<string, string> = {};
  let inMetadata = false;
  let open: string | undefined;
  let text = '';
  await readXmlPart(file.read(root), {
    open(tag, attributes) {
      const name = localName(tag);
      const of = (attribute: string): string => attributeOf(attributes, attribute) ?? '';
      if (name === 'metadata') inMetadata = true;
      else if (name === 'item') hrefs.set(of('id'), of('href'));
      else if (name === 'itemref') spine.push(of('idref'));
      open = inMetadata ? wanted[name] : undefined;
      text = '';
    },
    text(data) {
      if (open !== undefined) text += data;
    },
    close(tag) {
      if (localName(tag) === 'metadata') inMetadata = false;
      const value = text.replace(/\s+/g, ' ').trim().slice(0, longest);
      // A book may have several authors and languages; its first title is its name.
      if (open !== undefined && value !== '') {
        const before = found[open];
        found[open] = before === undefined ? value : open === 'title' ? before : `${before}; ${value}`;
      }
      open = undefined;
    },
  });
  const chapters = spine.flatMap(id => {
    const href = hrefs.get(id);
    const part = href === undefined ? undefined : file.find(join(dirname(root), decoded(href)));
    return part === undefined ? [] : [part];
  });
  return { chapters, facts: documentFacts('EPUB', found satisfies Properties) };
}

/** The parts that are ciphered so that only the seller's program opens them (OCF 3.3, 4.2.6.3.2). Fonts may be too. */
export async function cipheredParts(file: Package): Promise<ReadonlySet<string>> {
  const ciphered = new Set<string>();
  const part = file.find('META-INF/encryption.xml');
  if (part === undefined) return ciphered;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      if (localName(tag) === 'CipherReference') ciphered.add(decoded(attributeOf(attributes, 'URI') ?? ''));
    },
  });
  return ciphered;
}

async function rootFile(file: Package): Promise<string> {
  const container = file.find('META-INF/container.xml');
  let path = '';
  if (container !== undefined)
    await readXmlPart(file.read(container), {
      open(tag, attributes) {
        if (localName(tag) === 'rootfile' && path === '') path = attributeOf(attributes, 'full-path') ?? '';
      },
    });
  const found = file.find(path) ?? file.names.find(name => /\.opf$/i.test(name));
  if (found === undefined) throw failure('damaged');
  return found;
}

function decoded(href: string): string {
  const [path = ''] = href.split('#', 1);
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
