import { basename } from 'node:path/posix';
import type { Child } from '../extraction.ts';
import type { Package } from '../office-package.ts';
import { type ReaderInput, ReadingFailure } from '../reading.ts';
import { unwrapObject } from './embedded-object.ts';

/** Files embedded in a document, sound and film in it, and documents that it includes as they are (ISO/IEC 29500-1, 17.17.2, altChunk). */
const embedded =
  /^(word|xl|ppt)\/embeddings\/[^/]+$|^(word|xl|ppt)\/media\/[^/]+\.(mp[34]|m4[av]|wav|wma|wmv|avi|mov|mpe?g|aac)$|^word\/[^/]+\.(mht|mhtml|html?|rtf|txt|docx)$/i;

/** Hands over the files inside an Office Open XML document. Pictures are part of the document and no files of their own. */
export async function giveEmbeddedFiles(file: Package, input: ReaderInput): Promise<void> {
  await giveParts(
    file,
    file.names.filter(each => embedded.test(each)),
    input,
  );
}

/** Hands over parts of a package as files. What a program has wrapped for embedding is unwrapped first. */
export async function giveParts(file: Package, names: readonly string[], { child }: ReaderInput): Promise<void> {
  for (const name of names) {
    const found = { name: basename(name), bytes: file.read(name) };
    if (!(await child(/\.(bin|ole)$|\/[^./]+$|^[^./]+$/i.test(name) ? await unwrapped(file, name) : found))) return;
  }
}

async function unwrapped(file: Package, name: string): Promise<Child> {
  try {
    return unwrapObject(basename(name), await file.bytes(name));
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error;
    // Handed over as it stands: whoever reads it meets the damage, and knows what to say of it.
    return { name: basename(name), bytes: file.read(name) };
  }
}
