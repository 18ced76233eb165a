import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ObjectPlaces } from './object-place.ts';

const open = promisify(fs.open);
const writev = promisify(fs.writev);
const fsync = promisify(fs.fsync);

/**
 * A file of the vault while it is being written, under a name that tells nothing.
 *
 * Subtle: what only touches the system's own memory is called at once; waiting for another thread would take a small
 * file longer than the work. What waits for the disk is awaited.
 */
export type IncomingFile = {
  readonly path: string;
  /** Writes all of it at a position; gives the position behind it. */
  write(parts: readonly Uint8Array[], position: number): Promise<number>;
  /** Waits until all bytes are on the disk, and closes. Nobody may write to it afterwards. */
  finish(): Promise<void>;
  /** Gives a finished file its lasting name, in place of whatever has it now. Its folder is to be synced then. */
  place(name: string): void;
  /** Closes and removes it. Does nothing once it has been placed. */
  discard(): void;
};

export async function openIncoming(places: ObjectPlaces): Promise<IncomingFile> {
  if (!fs.existsSync(places.incoming)) fs.mkdirSync(places.incoming, { recursive: true, mode: 0o700 });
  const path = join(places.incoming, randomUUID());
  // Making a file waits for the disk while others are being synced.
  const descriptor = await open(path, 'wx', 0o600);
  let isOpen = true;
  let isPlaced = false;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    fs.closeSync(descriptor);
  };
  return {
    path,
    async write(parts, position) {
      if (parts.length === 0) return position;
      const end = position + parts.reduce((sum, part) => sum + part.length, 0);
      const { bytesWritten } = await writev(descriptor, parts, position);
      // The system may take it in pieces.
      const rest = position + bytesWritten < end ? Buffer.concat(parts).subarray(bytesWritten) : Buffer.alloc(0);
      for (let done = 0; done < rest.length; ) {
        done += fs.writeSync(descriptor, rest, done, rest.length - done, position + bytesWritten + done);
      }
      return end;
    },
    async finish() {
      fs.fchmodSync(descriptor, 0o400);
      await fsync(descriptor);
      close();
    },
    place(name) {
      place(places, path, name);
      isPlaced = true;
    },
    discard() {
      close();
      if (!isPlaced) fs.rmSync(path, { force: true });
    },
  };
}

function place(places: ObjectPlaces, incoming: string, name: string): void {
  const folder = places.folderOf(name);
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, name);
  // Windows neither replaces nor removes a file that is marked read-only.
  if (process.platform === 'win32' && fs.existsSync(target)) fs.chmodSync(target, 0o600);
  fs.renameSync(incoming, target);
}
