import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import type { FolderEntry } from '../../contract/host.ts';
import { byName } from '../../db/store/queries/by-name.ts';

export const isLibraryFolder = (folder: string): boolean => existsSync(join(folder, 'library.db'));

/** What is in a folder; the home folder for ''. Throws `not-found` when it cannot be read. */
export async function listFolder(
  path: string,
): Promise<{ path: string; parent: string | null; entries: readonly FolderEntry[] }> {
  const folder = path === '' ? homedir() : resolve(path);
  try {
    const found = await readdir(folder, { withFileTypes: true });
    const entries = await Promise.all(
      found.map(async entry => {
        const isLink = entry.isSymbolicLink();
        if (entry.isDirectory()) return { name: entry.name, isFolder: true, isLink, size: 0 };
        return { name: entry.name, isLink, ...(await lookAt(join(folder, entry.name))) };
      }),
    );
    const hidden = ({ name }: FolderEntry): boolean => name.startsWith('.');
    entries.sort(
      (a, b) =>
        Number(hidden(a)) - Number(hidden(b)) || Number(b.isFolder) - Number(a.isFolder) || byName(a.name, b.name),
    );
    const parent = dirname(folder);
    return { path: folder, parent: parent === folder ? null : parent, entries };
  } catch (error) {
    throw new Failure(
      'not-found',
      `The folder ${folder} cannot be read. Check that it exists and that you may read it.`,
      undefined,
      { cause: error },
    );
  }
}

/** A file that vanished or may not be looked at has no size to show; choosing it will say why. */
async function lookAt(path: string): Promise<Pick<FolderEntry, 'isFolder' | 'size'>> {
  try {
    const found = await stat(path);
    return { isFolder: found.isDirectory(), size: found.isDirectory() ? 0 : found.size };
  } catch {
    return { isFolder: false, size: 0 };
  }
}
