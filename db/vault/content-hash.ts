import { createHash } from 'node:crypto';
import type { LibraryKeys } from '../store/key.ts';
import { type HashThread, openHashThread, type Take } from './open-hash-thread.ts';

/**
 * Bytes from which an encrypted content is hashed in a thread of its own. Starting it takes some 50 ms, which a file of
 * this length or two earn back; files below 8 MiB would gain nothing even when it runs.
 */
export const threadFrom = 32 * 1_024 * 1_024;

/** Works on the sources and on out/. */
const program = new URL(import.meta.url.endsWith('.ts') ? './hash-thread.ts' : './hash-thread.js', import.meta.url);

/** One for all vaults of the program, started when it is first needed; a dead one is replaced at the next need. */
let thread: HashThread | undefined;

/**
 * The SHA-256 of a stored content, all of which `feed` hands over. Deciphering takes as long as hashing, so for a large
 * file they run side by side. Not so when it is plain, when there is nothing beside the hashing; and not when a file is
 * taken in, when the writing keeps the other cores busy and handing over costs more than it gains.
 * Raises what `feed` raises, and 'internal' when the hashing thread dies.
 */
export async function contentHash(
  keys: LibraryKeys | null,
  size: number,
  feed: (take: Take) => Promise<void>,
): Promise<Buffer> {
  if (!keys || size < threadFrom) {
    const hash = createHash('sha256');
    await feed(piece => void hash.update(piece));
    return hash.digest();
  }
  thread ??= openHashThread(program, () => {
    thread = undefined;
  });
  return await thread.hash(feed);
}
