import type { FileHandle } from 'node:fs/promises';
import type { BlockMemory } from './block-memory.ts';

/** Bytes read at a time: large enough that the calls cost nothing beside the hashing. */
export const blockSize = 1_024 * 1_024;

/**
 * Reads the bytes from `start` to `end` (exclusive) in blocks of `length`, the next one while the caller works on
 * this one. Ends early where the file ends.
 *
 * Subtle: a block's memory is used again `buffers - 1` blocks later, and where it comes from `memory`, for other files
 * once that is given back.
 */
export async function* readAhead(
  file: FileHandle,
  {
    start,
    end,
    length,
    buffers,
    memory,
  }: { start: number; end: number; length: number; buffers: number; memory?: BlockMemory },
): AsyncGenerator<Buffer, void, undefined> {
  const ring: Buffer[] = [];
  let position = start;
  let turn = 0;
  const next = async (): Promise<Buffer> => {
    const wanted = Math.min(length, end - position);
    turn = (turn + 1) % buffers;
    const bytes = Math.min(length, end - start);
    const buffer = (ring[turn] ??= memory?.take(bytes) ?? Buffer.allocUnsafeSlow(bytes));
    const got = wanted === 0 ? 0 : await readFull(file, buffer, wanted, position);
    position += got;
    return buffer.subarray(0, got);
  };
  let pending = next();
  try {
    for (;;) {
      const block = await pending;
      if (block.length === 0) return;
      pending = next();
      yield block;
    }
  } finally {
    // A read that nobody waits for any more must not fail unheard, nor outlive the file.
    await Promise.allSettled([pending]);
  }
}

/** Reads `length` bytes into the buffer, or fewer where the file ends. Returns how many. */
export async function readFull(file: FileHandle, buffer: Buffer, length: number, position: number): Promise<number> {
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
