import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { LibraryKeys } from '../store/key.ts';

/** Where the files of a vault lie: `objects/ab/abcd…`, and while they come in, `objects/incoming`. */
export type ObjectPlaces = {
  readonly objects: string;
  readonly incoming: string;
  /** The name of a content's file: its SHA-256 in hexadecimal, or when encrypted an HMAC that does not reveal it. */
  nameOf(sha256: Uint8Array): string;
  folderOf(name: string): string;
  pathOf(sha256: Uint8Array): string;
};

export function objectPlaces(folder: string, keys: LibraryKeys | null): ObjectPlaces {
  const objects = join(folder, 'objects');
  const folderOf = (name: string): string => join(objects, name.slice(0, 2));
  const nameOf = (sha256: Uint8Array): string => {
    if (sha256.length !== 32) throw new RangeError(`a SHA-256 has 32 bytes, not ${sha256.length}`);
    return keys ? createHmac('sha256', keys.names).update(sha256).digest('hex') : Buffer.from(sha256).toString('hex');
  };
  return {
    objects,
    incoming: join(objects, 'incoming'),
    nameOf,
    folderOf,
    pathOf(sha256) {
      const name = nameOf(sha256);
      return join(folderOf(name), name);
    },
  };
}
