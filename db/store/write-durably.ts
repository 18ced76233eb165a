import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a small file so that at any moment, also after a power cut, either the old or the new one is there whole:
 * temporary name, fsync, rename, fsync of the folder. `mode` is the file's permission.
 */
export function writeDurably(path: string, content: string | Uint8Array, mode: number): void {
  // A name of its own: a file that somebody else has put there is never overwritten.
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
