import { basename } from 'node:path/posix';
import type { Child } from '../extraction.ts';
import type { Package } from '../ooxml.ts';

/** Files embedded in a document, and documents that it includes as they are (ISO/IEC 29500-1, 17.17.2, altChunk). */
const embedded = /^word\/(embeddings\/[^/]+|[^/]+\.(mht|mhtml|html?|rtf|txt|docx))$/i;

/** The names of the parts that are files of their own. */
export function embeddedNames(file: Package): string[] {
  return file.names.filter(name => embedded.test(name));
}

/** One embedded file. The package's limits have been checked before, so all of them together are bounded. */
export function embeddedFile(file: Package, name: string): Child {
  return { name: basename(name), bytes: file.read(name) };
}
