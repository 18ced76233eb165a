import type { ByteSource } from './byte-source.ts';

/** Bytes of a page: a question to the engine costs more than the bytes it brings. */
const pageSize = 64 * 1024;
/** Pages that are kept: 8 MB. */
const keptPages = 128;

/** Reads bytes from `start` to `end` (exclusive), fewer where the file ends. */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>;

/** Reads from anywhere in a file by whole pages, and keeps those that were read last: for directories and trees, of which little is wanted at a time. */
export function pagedBytes(source: ByteSource): ReadBytes {
  const pages = new Map<number, Uint8Array>();

  async function page(index: number): Promise<Uint8Array> {
    const known = pages.get(index);
    const bytes = known ?? (await source.range(index * pageSize, (index + 1) * pageSize));
    // The last one used stands last.
    pages.delete(index);
    pages.set(index, bytes);
    if (pages.size > keptPages) for (const oldest of pages.keys()) return (pages.delete(oldest), bytes);
    return bytes;
  }

  return async (start, end) => {
    const first = Math.floor(start / pageSize);
    const last = Math.floor(Math.max(start, Math.min(end, source.size) - 1) / pageSize);
    if (start >= source.size || end <= start) return new Uint8Array(0);
    // A long piece is read once, not kept.
    if (last - first >= keptPages / 4) return await source.range(start, end);
    if (first === last) return (await page(first)).subarray(start - first * pageSize, end - first * pageSize);
    const parts: Uint8Array[] = [];
    for (let index = first; index <= last; index += 1) {
      const at = index * pageSize;
      parts.push((await page(index)).subarray(Math.max(0, start - at), end - at));
    }
    return Buffer.concat(parts);
  };
}
