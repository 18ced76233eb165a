import { blockSize } from './read-ahead.ts';

/**
 * Bytes of a piece of memory: a block and one more, by which a file shows that it is longer than it said.
 *
 * Subtle: memory outside of JavaScript's own makes the collector run in haste. Made anew for each file, it would take
 * longer than hashing the file.
 */
const length = blockSize + 1;
/** Pieces that are kept for the next file: what one file uses, and a few others that are read beside it. */
const kept = 8;

const free: Buffer[] = [];

/** Memory for one source, until it is closed. */
export type BlockMemory = {
  /** A piece for `wanted` bytes, whatever was in it. */
  take(wanted: number): Buffer;
  /** Gives back all that was taken. Nobody may read or write in it any more. */
  giveBack(): void;
};

export function blockMemory(): BlockMemory {
  const taken: Buffer[] = [];
  return {
    take(wanted) {
      // A small one costs less than a large one that is looked for.
      if (wanted < smallest || wanted > length) return Buffer.allocUnsafeSlow(wanted);
      const piece = free.pop() ?? Buffer.allocUnsafeSlow(length);
      taken.push(piece);
      return piece;
    },
    giveBack() {
      for (const piece of taken.splice(0)) if (free.length < kept) free.push(piece);
    },
  };
}

/** Bytes below which memory is made anew. */
const smallest = 32 * 1_024;
