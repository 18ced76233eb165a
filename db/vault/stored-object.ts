import { fstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { LibraryKeys } from '../store/key.ts';
import { contentSize, headerLength, keysOfHeader, openPart, partCount, partSize, tagLength } from './object-format.ts';
import { blockMemory } from './block-memory.ts';
import { blockSize, readAhead, readFull } from './read-ahead.ts';
import { objectFailure } from './vault-failure.ts';

/** A file of the vault, open for reading its content. */
export type StoredObject = {
  /** Of the content, in bytes. */
  readonly size: number;
  /** The content from `start` to `end` (exclusive). The memory of a block is used again at the next one, or once it is closed. */
  blocks(start: number, end: number): AsyncGenerator<Buffer, void, undefined>;
  close(): Promise<void>;
};

/**
 * Opens the file at `path` as the content with this hash. When encrypted, the header has shown that it is, and every
 * part shows it again when it is read; when plain, only hashing all of it does.
 * Raises 'integrity' when it is missing or damaged.
 */
export async function openObject(path: string, sha256: Uint8Array, keys: LibraryKeys | null): Promise<StoredObject> {
  const file = await openFile(path, sha256);
  try {
    const { size: stored } = fstatSync(file.fd);
    return keys ? await sealedObject(file, stored, sha256, keys) : plainObject(file, stored);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openFile(path: string, sha256: Uint8Array): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw objectFailure(sha256, 'is missing from the library');
    throw error;
  }
}

function plainObject(file: FileHandle, size: number): StoredObject {
  const memory = blockMemory();
  return {
    size,
    blocks: (start, end) => readAhead(file, { start, end: Math.min(end, size), length: blockSize, buffers: 2, memory }),
    async close() {
      memory.giveBack();
      await file.close();
    },
  };
}

async function sealedObject(
  file: FileHandle,
  stored: number,
  sha256: Uint8Array,
  { objects }: LibraryKeys,
): Promise<StoredObject> {
  const header = Buffer.alloc(headerLength);
  const got = await readFull(file, header, headerLength, 0);
  const size = contentSize(stored);
  const keys = keysOfHeader(header.subarray(0, got), objects, sha256);
  if (size === undefined || keys === undefined) throw objectFailure(sha256, 'is damaged or was replaced');
  const lastPart = partCount(size) - 1;
  const storedPart = partSize + tagLength;
  return {
    size,
    async *blocks(start, end) {
      let index = Math.min(Math.floor(start / partSize), lastPart);
      const reach = {
        start: headerLength + index * storedPart,
        end: Math.min(stored, headerLength + Math.ceil(end / partSize) * storedPart),
        length: (blockSize / partSize) * storedPart,
        buffers: 2,
      };
      // Subtle: an empty file has one empty part, whose tag proves that nothing was cut off.
      if (size === 0) reach.end = stored;
      for await (const block of readAhead(file, reach)) {
        const contents: Buffer[] = [];
        const first = index;
        for (let at = 0; at < block.length; at += storedPart, index++) {
          const content = openPart(keys, block.subarray(at, at + storedPart), index, index === lastPart);
          if (content === undefined) throw objectFailure(sha256, `is damaged at byte ${index * partSize}`);
          contents.push(content);
        }
        const from = first * partSize;
        yield* contents
          .map((content, n) => within(content, from + n * partSize, start, end))
          .filter(content => content.length > 0);
      }
    },
    close: () => file.close(),
  };
}

/** The piece of a content, which lies at `position`, that is between `start` and `end`. */
const within = (content: Buffer, position: number, start: number, end: number): Buffer =>
  content.subarray(Math.max(0, start - position), Math.max(0, end - position));
