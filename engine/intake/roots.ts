import { say } from '../../contract/say.ts';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { uploadPrefix, uploadedBatch } from '../../contract/imports.ts';
import { displayPath } from './path-bytes.ts';
import { type Found, walk } from './walk.ts';

/** Where the copies of a batch wait that a browser has brought; undefined for a path on this machine. */
export function uploadFolder(path: string, uploadsFolder: string | undefined): string | undefined {
  const batch = uploadedBatch(path);
  return batch === undefined || uploadsFolder === undefined ? undefined : join(uploadsFolder, batch);
}

/**
 * Walks what an import was told to take in. What a browser has brought is found in copies that will be gone; it is
 * shown, and entered, as the browser called it.
 */
export async function* walkRoots(
  paths: readonly string[],
  { uploadsFolder, library }: { readonly uploadsFolder: string | undefined; readonly library: string },
  signal: AbortSignal,
): AsyncGenerator<Found> {
  let drops = 0;
  for (const path of paths) {
    const folder = uploadFolder(path, uploadsFolder);
    if (folder === undefined) {
      yield* walk([path], library, signal);
      continue;
    }
    drops += 1;
    const prefix = uploadPrefix(drops);
    if (!existsSync(folder)) {
      yield { path: folder, shown: prefix, name: '', what: 'problem', ...gone };
      continue;
    }
    const shownFrom = displayPath(folder).length + sep.length;
    for await (const found of walk([folder], library, signal))
      yield { ...found, shown: prefix + found.shown.slice(shownFrom).replaceAll(sep, '/') };
  }
}

const gone = {
  code: 'not-found',
  reason: say('upload-gone'),
} as const;
