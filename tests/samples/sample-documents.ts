import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesInMemory } from '../../engine/extract/byte-source.ts';
import type { Extraction, PageText } from '../../engine/extract/extraction.ts';
import { readFile } from '../../engine/extract/read.ts';

const folder = fileURLToPath(new URL('../../samples/documents/', import.meta.url));

/** Every committed document, such as "li/chronology.pdf". */
export const documentFiles: readonly string[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/'))
  .sort();

export function bytesOf(file: string): Buffer {
  return readFileSync(join(folder, file));
}

export type ReadDocument = { readonly extraction: Extraction; readonly pages: readonly PageText[] };

const known = new Map<string, Promise<ReadDocument>>();

/** A document as the product's own reader sees it; read once for each test file. */
export function readDocument(file: string): Promise<ReadDocument> {
  const reading = known.get(file) ?? read(bytesOf(file), file);
  known.set(file, reading);
  return reading;
}

async function read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const pages: PageText[] = [];
  const emit = { found: () => undefined, page: (page: PageText) => void pages.push(page) };
  return { extraction: await readFile(bytesInMemory(bytes), { name }, emit), pages };
}

/** All text with white space made single, so that a sentence is found across its line breaks. */
export async function textOf(file: string): Promise<string> {
  return joined(await readDocument(file));
}

/** The same for bytes that are no document of their own, such as an attachment. */
export async function textOfBytes(bytes: Uint8Array, name: string): Promise<string> {
  return joined(await read(bytes, name));
}

function joined({ pages }: ReadDocument): string {
  return pages
    .map(page => page.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}
