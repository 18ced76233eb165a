import { basename } from 'node:path/posix';
import type { Child } from '../extraction.ts';
import type { Package } from '../ooxml.ts';

/** Files embedded in a document, and documents that it includes as they are (ISO/IEC 29500-1, 17.17.2, altChunk). */
const embedded = /^word\/(embeddings\/[^/]+|[^/]+\.(mht|mhtml|html?|rtf|txt|docx))$/i;

/** The files inside a Word document. The package's limits have been checked before, so together they are bounded. */
export async function docxChildren(file: Package): Promise<Child[]> {
  const children: Child[] = [];
  for (const name of file.names) {
    if (!embedded.test(name)) continue;
    const pieces: Buffer[] = [];
    for await (const piece of (await file.open(name)) as AsyncIterable<Buffer>) pieces.push(piece);
    children.push({ name: basename(name), bytes: Buffer.concat(pieces) });
  }
  return children;
}
