import { createHash, hash, randomBytes } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { Failure } from '../../contract/failure.ts';
import type { LibraryKeys } from '../store/key.ts';
import { folderSync } from './folder-sync.ts';
import { type IncomingFile, openIncoming } from './incoming.ts';
import { type FileKeys, fileKeys, headerOf, partCount, partSize, saltLength, sealPart } from './object-format.ts';
import type { ObjectPlaces } from './object-place.ts';
import type { ReadOptions } from './read.ts';
import { blockSize } from './read-ahead.ts';
import { type OpenSource, openSource, type VaultSource } from './source.ts';
import { openObject, type StoredObject } from './stored-object.ts';
import { vaultFailure } from './vault-failure.ts';

export type Added = {
  readonly sha256: Buffer;
  /** Bytes. */
  readonly size: number;
  /** The same bytes were in the vault already. */
  readonly existed: boolean;
  /** What was there under this hash was damaged, and was replaced by the good bytes. */
  readonly mended?: boolean;
};

/** Makes the function that puts files into one vault. See `Vault.add`. */
export function addTo(
  places: ObjectPlaces,
  keys: LibraryKeys | null,
): (source: VaultSource, options: ReadOptions) => Promise<Added> {
  const syncFolder = folderSync();
  /** Folders of which it is sure that they themselves are on the disk. */
  const lasting = new Set<string>();

  /** Small files are hashed first: those that are there already need no writing at all. */
  async function addWhole(source: OpenSource, options: ReadOptions): Promise<Added> {
    const content = await source.whole();
    demandWanted(source, options);
    const sha256 = hash('sha256', content, 'buffer');
    const present = await withObject(sha256, object => holds(object, content));
    if (present !== true) {
      await writing(async incoming => {
        const sealer = sealerOf(keys, source);
        await incoming.write([...sealer.header(sha256), ...sealer.seal(content)], 0);
        await incoming.finish();
        incoming.place(places.nameOf(sha256));
      });
    }
    return await settled(sha256, content.length, present);
  }

  /** Large files are read, hashed and written at once, a few blocks in memory. */
  async function addStream(source: OpenSource, options: ReadOptions): Promise<Added> {
    return await writing(async incoming => {
      const { sha256, size } = await copy(source, incoming, options);
      const present = await withObject(sha256, object => isLike(object, incoming.path, sha256));
      if (present !== true) {
        await incoming.finish();
        demandWanted(source, options);
        incoming.place(places.nameOf(sha256));
      }
      return await settled(sha256, size, present);
    });
  }

  async function copy(
    source: OpenSource,
    incoming: IncomingFile,
    options: ReadOptions,
  ): Promise<{ sha256: Buffer; size: number }> {
    const digest = createHash('sha256');
    const sealer = sealerOf(keys, source);
    let done = 0;
    // The header is written again at the end, when the hash that it is bound to is known.
    let writes = incoming.write(sealer.header(), 0);
    try {
      for await (const block of source.blocks()) {
        demandWanted(source, options);
        digest.update(block);
        const sealed = sealer.seal(block);
        const position = await writes;
        writes = incoming.write(sealed, position);
        done += block.length;
        options.onProgress?.(done);
      }
      const position = await writes;
      if (done === 0) await incoming.write(sealer.seal(Buffer.alloc(0)), position);
    } finally {
      await Promise.allSettled([writes]);
    }
    const sha256 = digest.digest();
    await incoming.write(sealer.header(sha256), 0);
    return { sha256, size: done };
  }

  async function writing<Result>(work: (incoming: IncomingFile) => Promise<Result>): Promise<Result> {
    const incoming = await openIncoming(places);
    try {
      return await work(incoming);
    } finally {
      incoming.discard();
    }
  }

  /** What `look` says of the object with this hash; undefined when there is none, false when it cannot be read. */
  async function withObject(
    sha256: Buffer,
    look: (object: StoredObject) => Promise<boolean>,
  ): Promise<boolean | undefined> {
    const path = places.pathOf(sha256);
    if (!existsSync(path)) return undefined;
    try {
      const object = await openObject(path, sha256, keys);
      try {
        return await look(object);
      } finally {
        await object.close();
      }
    } catch (error) {
      if (error instanceof Failure && error.code === 'integrity') return false;
      throw error;
    }
  }

  async function isLike(object: StoredObject, path: string, sha256: Buffer): Promise<boolean> {
    const good = await openObject(path, sha256, keys);
    try {
      return await haveSameEnds(object, good);
    } finally {
      await good.close();
    }
  }

  async function settled(sha256: Buffer, size: number, present: boolean | undefined): Promise<Added> {
    const name = places.nameOf(sha256);
    if (present === true) {
      // Subtle: an orphan of an hour ago is about to get its row. A new time keeps the sweep from taking it first.
      const now = new Date();
      utimesSync(places.pathOf(sha256), now, now);
    }
    // Also for an object that was there: whoever put it there may not have come so far.
    const folder = places.folderOf(name);
    await Promise.all([syncFolder(folder), lasting.has(folder) || syncFolder(places.objects)]);
    lasting.add(folder);
    return { sha256, size, existed: present === true, ...(present === false ? { mended: true } : {}) };
  }

  return async (source, options) => {
    const opened = await openSource(source);
    try {
      demandWanted(opened, options);
      return opened.size !== undefined && opened.size <= blockSize
        ? await addWhole(opened, options)
        : await addStream(opened, options);
    } catch (error) {
      throw vaultFailure(error, opened.name);
    } finally {
      await opened.close();
    }
  };
}

function demandWanted(source: OpenSource, { signal }: ReadOptions): void {
  if (signal?.aborted)
    throw new Failure('cancelled', `Stopped before ${source.name} was stored. Nothing of it was kept.`);
}

type Sealer = {
  /** What stands before the content: nothing in a plain vault. */
  header(sha256?: Buffer): Buffer[];
  /** The stored form of the next block. All blocks but the last are a whole number of parts. */
  seal(block: Uint8Array): Uint8Array[];
};

function sealerOf(keys: LibraryKeys | null, source: Pick<OpenSource, 'size'>): Sealer {
  if (!keys) return { header: () => [], seal: block => [block] };
  const salt = randomBytes(saltLength);
  const own: FileKeys = fileKeys(keys.objects, salt);
  let index = 0;
  return {
    header: sha256 => [headerOf(own, salt, sha256)],
    seal(block) {
      const sealed: Buffer[] = [];
      const last = source.size === undefined ? undefined : partCount(source.size) - 1;
      for (let at = 0; at === 0 || at < block.length; at += partSize, index++) {
        sealed.push(...sealPart(own, block.subarray(at, at + partSize), index, index === last));
      }
      return sealed;
    },
  };
}

async function holds(object: StoredObject, content: Uint8Array): Promise<boolean> {
  if (object.size !== content.length) return false;
  let at = 0;
  for await (const block of object.blocks(0, object.size)) {
    if (!block.equals(content.subarray(at, at + block.length))) return false;
    at += block.length;
  }
  return at === content.length;
}

/** Compares lengths and both ends: what a crash or a bad copy damages. Only `verify` reads everything in between. */
async function haveSameEnds(object: StoredObject, good: StoredObject): Promise<boolean> {
  const { size } = good;
  if (object.size !== size) return false;
  for (const start of [0, Math.max(0, size - partSize)]) {
    const end = Math.min(size, start + partSize);
    const [one, other] = [await piece(object, start, end), await piece(good, start, end)];
    if (!one.equals(other)) return false;
  }
  return true;
}

async function piece(object: StoredObject, start: number, end: number): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of object.blocks(start, end)) blocks.push(Buffer.from(block));
  return Buffer.concat(blocks);
}
