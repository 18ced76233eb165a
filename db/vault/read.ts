import { createHash } from 'node:crypto';
import { Failure } from '../../contract/failure.ts';
import type { LibraryKeys } from '../store/key.ts';
import { contentHash } from './content-hash.ts';
import type { ObjectPlaces } from './object-place.ts';
import { openObject, type StoredObject } from './stored-object.ts';
import { objectFailure, unreadableFailure } from './vault-failure.ts';

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** Called with the number of bytes read so far, once for each block. */
  readonly onProgress?: (bytes: number) => void;
};

/** See `Vault.read`. */
export async function* readRange(
  places: ObjectPlaces,
  keys: LibraryKeys | null,
  sha256: Uint8Array,
  range: { readonly start: number; readonly end: number } | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  const object = await opened(places, keys, sha256);
  try {
    const start = range?.start ?? 0;
    const end = Math.min(range?.end ?? object.size, object.size);
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start > end) {
      throw new Failure('invalid', `The stored file has ${object.size} bytes: there is no range ${start} to ${end}.`);
    }
    let left = end - start;
    for await (const block of object.blocks(start, end)) {
      left -= block.length;
      // The caller may keep what it gets; the block's memory is used again.
      yield keys ? block : Buffer.from(block);
    }
    if (left > 0) throw objectFailure(sha256, 'became shorter while it was read');
  } catch (error) {
    throw unreadableFailure(error, sha256);
  } finally {
    await object.close();
  }
}

/** See `Vault.readWhole`. */
export async function readWhole(
  places: ObjectPlaces,
  keys: LibraryKeys | null,
  sha256: Uint8Array,
  limit: number,
): Promise<Buffer> {
  const object = await opened(places, keys, sha256);
  try {
    if (object.size > limit) {
      throw new Failure(
        'too-large',
        `The stored file has ${object.size} bytes, and at most ${limit} can be read at once. It is stored whole.`,
        { size: object.size, limit },
      );
    }
    const whole = Buffer.allocUnsafeSlow(object.size);
    let filled = 0;
    for await (const block of object.blocks(0, object.size)) filled += block.copy(whole, filled);
    const hash = createHash('sha256').update(whole.subarray(0, filled)).digest();
    if (!hash.equals(sha256)) throw objectFailure(sha256, 'is damaged: its content has another hash');
    return whole;
  } catch (error) {
    throw unreadableFailure(error, sha256);
  } finally {
    await object.close();
  }
}

/** See `Vault.verify`. */
export async function verifyObject(
  places: ObjectPlaces,
  keys: LibraryKeys | null,
  sha256: Uint8Array,
  size: number,
  { signal, onProgress }: ReadOptions,
): Promise<'ok' | 'altered'> {
  const object = await opened(places, keys, sha256);
  try {
    if (object.size !== size) return 'altered';
    const hash = await contentHash(keys, size, async take => {
      let done = 0;
      for await (const block of object.blocks(0, size)) {
        if (signal?.aborted) throw new Failure('cancelled', 'The check was stopped before it was finished.');
        await take(block);
        done += block.length;
        onProgress?.(done);
      }
    });
    return hash.equals(sha256) ? 'ok' : 'altered';
  } catch (error) {
    throw unreadableFailure(error, sha256);
  } finally {
    await object.close();
  }
}

async function opened(places: ObjectPlaces, keys: LibraryKeys | null, sha256: Uint8Array): Promise<StoredObject> {
  try {
    return await openObject(places.pathOf(sha256), sha256, keys);
  } catch (error) {
    throw unreadableFailure(error, sha256);
  }
}
