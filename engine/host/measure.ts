import { opendir, stat, lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Long enough for some hundred thousand files on a good disk, short enough to wait for. Milliseconds. */
const longest = 4000;
/** Files that are looked at together: waiting for each one alone takes several times as long. */
const atOnce = 64;

type Measure = { readonly files: number; readonly bytes: number; readonly complete: boolean };

/**
 * Counts the files that stand under some paths, and their bytes. Links are followed only where a person named them,
 * as in an import; what cannot be read is left out, since the import will say why.
 */
export async function measure(paths: readonly string[], time = longest): Promise<Measure> {
  const until = performance.now() + time;
  let files = 0;
  let bytes = 0;
  const addFile = async (path: string): Promise<void> => {
    const stats = await lstat(path).catch(() => undefined);
    if (!stats?.isFile()) return;
    files += 1;
    bytes += stats.size;
  };
  const addFolder = async (path: string): Promise<void> => {
    const folders: string[] = [];
    let some: Promise<void>[] = [];
    try {
      for await (const entry of await opendir(path)) {
        if (performance.now() > until) break;
        if (entry.isDirectory()) folders.push(join(path, entry.name));
        else some.push(addFile(join(path, entry.name)));
        if (some.length >= atOnce) {
          await Promise.all(some);
          some = [];
        }
      }
    } catch {
      // It cannot be listed, or not to its end, such as on a disk that fails.
    }
    await Promise.all(some);
    for (const inside of folders) if (performance.now() <= until) await addFolder(inside);
  };
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isDirectory()) await addFolder(resolve(path));
    else if (stats?.isFile()) {
      files += 1;
      bytes += stats.size;
    }
    if (performance.now() > until) break;
  }
  return { files, bytes, complete: performance.now() <= until };
}
