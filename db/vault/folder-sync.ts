import { closeSync, fsync as fsyncWithCallback, openSync } from 'node:fs';
import { promisify } from 'node:util';

const fsync = promisify(fsyncWithCallback);

/**
 * Makes a function that waits until what was renamed into a folder is on the disk. Calls for the same folder that
 * come while one is under way share the next one.
 */
export function folderSync(): (folder: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  const start = (folder: string): Promise<void> => {
    const sync = syncNow(folder).finally(() => running.delete(folder));
    running.set(folder, sync);
    return sync;
  };
  return folder => {
    const current = running.get(folder);
    if (!current) return start(folder);
    // Subtle: the one under way may have begun before the rename, so only the next one counts.
    const next =
      waiting.get(folder) ??
      current
        .catch(() => {})
        .then(() => {
          waiting.delete(folder);
          return start(folder);
        });
    waiting.set(folder, next);
    return next;
  };
}

async function syncNow(folder: string): Promise<void> {
  // Windows cannot open a folder as a file, and keeps renames by itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    await fsync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
