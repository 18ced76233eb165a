import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesInMemory } from '../../../engine/extract/byte-source.ts';
import type { Extraction, PageText } from '../../../engine/extract/extraction.ts';
import { readFile } from '../../../engine/extract/read.ts';

/** The bytes of a fixture. */
export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../../fixtures', name));
}

/** Reads bytes in this process and gathers the pages. */
export async function readHere(
  bytes: Uint8Array,
  name: string,
  password?: string,
): Promise<Extraction & { pages: PageText[]; texts: string[] }> {
  const pages: PageText[] = [];
  const extraction = await readFile(
    bytesInMemory(bytes),
    { name, password },
    { found: () => undefined, page: page => void pages.push(page) },
  );
  return { ...extraction, pages, texts: pages.map(page => page.text) };
}
