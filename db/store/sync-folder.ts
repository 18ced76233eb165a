import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what was created, renamed or removed in a folder survive a power cut. Windows does so by itself. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder as a file.
  if (process.platform === 'win32') return;
  syncPath(folder);
}

/** Waits until the bytes of a file are on the disk. */
export function syncFile(path: string): void {
  syncPath(path, 'r+');
}

function syncPath(path: string, flags = 'r'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
