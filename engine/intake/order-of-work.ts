import type { Found } from './walk.ts';

/** Bytes from which a file waits until the others are stored: a film, a mailbox, an image of a disk. Storing it takes seconds, during which little else would come. */
const largeFrom = 128 * 1024 * 1024;
/** Files that wait at a time, a few hundred bytes each. Beyond that, those that do are stored in between. */
const mostWaiting = 10_000;

type FoundFile = Extract<Found, { what: 'file' }>;

/**
 * In which order files are stored. Ordinary ones at once, as they are found: numbers of exhibits are given in this order,
 * and people look for neighbours side by side. So that the first results come in seconds, large ones follow afterwards,
 * in the order of their ranks.
 */
export async function* orderOfWork(walk: AsyncIterable<Found>): AsyncGenerator<Found> {
  const waiting: FoundFile[] = [];
  for await (const found of walk) {
    if (found.what !== 'file' || found.size < largeFrom) yield found;
    else {
      waiting.push(found);
      if (waiting.length >= mostWaiting) yield* byRank(waiting.splice(0));
    }
  }
  yield* byRank(waiting);
}

const byRank = (files: readonly FoundFile[]): FoundFile[] =>
  files.toSorted((one, other) => rankOf(one.size, one.modifiedAt) - rankOf(other.size, other.modifiedAt));

/** Bytes up to which files are read as they come, the newest first; of larger ones, those half as large come before. */
const smallFile = 64 * 1024;
/** Seconds since 1970: all that file systems give lie below. */
const latest = 10_000_000_000;

/** Small files come before large ones, and new ones before old ones, so that the first results come at once. */
export function rankOf(size: number, modifiedAt: number | null): number {
  const step = Math.max(0, Math.ceil(Math.log2(Math.max(1, size) / smallFile)));
  const seconds = Math.min(latest, Math.max(0, Math.round((modifiedAt ?? 0) / 1000)));
  return step * latest + latest - seconds;
}
