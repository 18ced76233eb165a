import type { Stats } from 'node:fs';
import { lstat, opendir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Long enough for some hundred thousand files on a good disk, short enough to wait for. Milliseconds. */
const longest = 4000;

export type Measure = { readonly files: number; readonly bytes: number; readonly complete: boolean };

/**
 * Counts the files that stand under some paths, and their bytes. Links are followed only where a person named them,
 * as in an import; what cannot be read is left out, since the import will say why.
 */
export async function measure(paths: readonly string[], time = longest): Promise<Measure> {
  const until = performance.now() + time;
  let files = 0;
  let bytes = 0;
  const add = async (path: string, look: (path: string) => Promise<Stats>): Promise<void> => {
    if (performance.now() > until) return;
    const stats = await look(path).catch(() => undefined);
    if (stats?.isDirectory()) {
      const folder = await opendir(path).catch(() => undefined);
      if (folder) for await (const { name } of folder) await add(join(path, name), lstat);
    } else if (stats?.isFile()) {
      files += 1;
      bytes += stats.size;
    }
  };
  for (const path of paths) await add(resolve(path), stat);
  return { files, bytes, complete: performance.now() <= until };
}
