import { statSync } from 'node:fs';
import { Failure } from '../../contract/failure.ts';
import type { LibraryKeys } from '../store/key.ts';
import { type Added, addTo } from './add.ts';
import { contentSize } from './object-format.ts';
import { objectPlaces } from './object-place.ts';
import { type ReadOptions, readRange, readWhole, verifyObject } from './read.ts';
import type { VaultSource } from './source.ts';
import { type Swept, sweepVault } from './sweep.ts';

export type { Added } from './add.ts';
export type { ReadOptions } from './read.ts';
export type { VaultSource } from './source.ts';
export type { Swept } from './sweep.ts';

/** The files of a library: originals and what was made from them, each stored once under its SHA-256, never changed. */
export type Vault = {
  /**
   * Takes in a file or bytes. When it resolves, they will survive a power cut. What is there already is compared, not
   * assumed: small files whole, others by length and both ends; a damaged one is replaced and reported as mended.
   * Nothing is left behind by a failure.
   * Raises 'not-found', 'invalid' (not readable), 'unsupported' (not a regular file; links are not followed),
   * 'conflict' (it changed while it was read), 'too-large' (the disk is full), 'read-only', 'integrity', 'cancelled'.
   */
  add(source: VaultSource, options?: ReadOptions): Promise<Added>;
  /**
   * The content from `start` to `end` (exclusive, in bytes), or all of it, in pieces of at most 1 MiB. When encrypted,
   * every piece has been authenticated; when plain, see `readWhole` and `verify`.
   * Raises 'integrity' when it is missing or damaged, 'invalid' for a range that is not in it or an unreadable disk.
   */
  read(
    sha256: Uint8Array,
    range?: { readonly start: number; readonly end: number },
  ): AsyncGenerator<Buffer, void, undefined>;
  /** All of it, its hash checked. Raises 'too-large' above `limit` bytes, 'integrity', 'invalid' as above. */
  readWhole(sha256: Uint8Array, limit?: number): Promise<Buffer>;
  /** Length of the content in bytes, by the length of its file; undefined when it is missing or no such length. */
  size(sha256: Uint8Array): number | undefined;
  /** Reads and hashes all of it. Raises 'cancelled', and 'invalid' when the disk cannot be read. */
  verify(sha256: Uint8Array, size: number, options?: ReadOptions): Promise<'ok' | 'missing' | 'altered'>;
  /**
   * Compares the vault with the hashes that have a row. Removes only temporary files that are older than an hour
   * before `now` (milliseconds since 1970 UTC); whole files without a row are reported and kept.
   */
  sweep(known: Iterable<Uint8Array>, now: number): Promise<Swept>;
};

/** Bytes that `readWhole` gives unless told otherwise: 256 MiB, which fits in memory a few times over. */
const wholeLimit = 256 * 1_024 * 1_024;

/** The vault of the library in `folder`. With `readOnly`, `add` and `sweep` raise 'read-only'. */
export function openVault(
  folder: string,
  keys: LibraryKeys | null,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Vault {
  const places = objectPlaces(folder, keys);
  const addOne = addTo(places, keys);
  const demandWritable = (): void => {
    if (readOnly) throw new Failure('read-only', 'This library was opened for reading only, so nothing was changed.');
  };
  const storedSize = (sha256: Uint8Array): number | undefined =>
    statSync(places.pathOf(sha256), { throwIfNoEntry: false })?.size;
  return {
    async add(source, options = {}) {
      demandWritable();
      return await addOne(source, options);
    },
    read: (sha256, range) => readRange(places, keys, sha256, range),
    readWhole: (sha256, limit = wholeLimit) => readWhole(places, keys, sha256, limit),
    size(sha256) {
      const stored = storedSize(sha256);
      return keys && stored !== undefined ? contentSize(stored) : stored;
    },
    async verify(sha256, size, options = {}) {
      if (storedSize(sha256) === undefined) return 'missing';
      try {
        return await verifyObject(places, keys, sha256, size, options);
      } catch (error) {
        if (error instanceof Failure && error.code === 'integrity') return 'altered';
        throw error;
      }
    },
    async sweep(known, now) {
      demandWritable();
      return await sweepVault(places, known, now);
    },
  };
}
