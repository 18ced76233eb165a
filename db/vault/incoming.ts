import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../store/sync-folder.ts';
import type { ObjectPlaces } from './object-place.ts';

/** A file of the vault while it is being written, under a name that tells nothing. */
export type IncomingFile = {
  readonly path: string;
  readonly file: FileHandle;
  /** Waits until all bytes are on the disk, and closes. Nobody may write to it afterwards. */
  finish(): Promise<void>;
  /** Closes and removes it. Does nothing once it has been placed. */
  discard(): Promise<void>;
};

export async function openIncoming(places: ObjectPlaces): Promise<IncomingFile> {
  mkdirSync(places.incoming, { recursive: true, mode: 0o700 });
  const path = join(places.incoming, randomUUID());
  const file = await open(path, 'wx', 0o600);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  };
  return {
    path,
    file,
    async finish() {
      await file.chmod(0o400);
      await file.sync();
      await close();
    },
    async discard() {
      await close();
      rmSync(path, { force: true });
    },
  };
}

/** Writes all of it; the system may take it in pieces. */
export async function writeAll(file: FileHandle, parts: readonly Uint8Array[], position: number): Promise<number> {
  let at = position;
  const { bytesWritten } = await file.writev(parts, at);
  at += bytesWritten;
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  if (bytesWritten === total) return at;
  const rest = Buffer.concat(parts).subarray(bytesWritten);
  for (let done = 0; done < rest.length; ) {
    const { bytesWritten: more } = await file.write(rest, done, rest.length - done, at);
    done += more;
    at += more;
  }
  return at;
}

/** Gives a finished file its lasting name, in place of whatever has it now. */
export function place(places: ObjectPlaces, incoming: string, name: string): void {
  const folder = places.folderOf(name);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    syncFolder(places.objects);
  }
  const target = join(folder, name);
  // Windows neither replaces nor removes a file that is marked read-only.
  if (process.platform === 'win32' && existsSync(target)) chmodSync(target, 0o600);
  renameSync(incoming, target);
}
