import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureImport } from './measure-import.ts';
import { filesBelow } from './mixed-documents.ts';

/** Bytes that engine and all other processes may use together while pages are recognised. */
const wantedMemory = 1_500_000_000;
/** Pages of each of four kinds. */
const pages = 6;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Documents with text beside them: the processes that read them are still there when the first page is recognised. */
const documents = 140;

/**
 * Measures an import of documents, of English and Chinese pages that are pictures, of scans at 300 dots per inch and of
 * screens, as the app does it: pages are recognised, and texts and pictures gone through. What counts is the memory.
 */
export async function measureRecognising(scratch: string): Promise<void> {
  const folder = join(scratch, 'pages');
  mkdirSync(folder);
  // In processes of their own: what drawing takes is not the engine's.
  const run = (script: string, ...args: readonly string[]): Buffer =>
    execFileSync(process.execPath, [here(script), ...args]);
  run('./recognisable-pages.ts', folder, String(pages));
  run('./mixed-documents.ts', folder, String(documents), ...filesBelow(here('../../../samples/documents'), '.pdf'));
  await measureImport(scratch, `${documents} documents and ${pages * 4} pages that are pictures`, [folder], {
    recognise: true,
    study: true,
    wanted: { memory: wantedMemory },
  });
}
