import type { WritableStore } from '../store/handles.ts';

/** Work of one step, in FTS5's pages of the index: some 20 ms. */
const pagesPerStep = 500;
const indexes = ['file_words', 'page_words', 'record_words'] as const;

/**
 * Merges a little of what imports have left in pieces, which makes searching quicker; for idle moments. Gives true
 * while there is more to do. One transaction of its own for each index.
 */
export function mergeIndex(search: WritableStore): boolean {
  let more = false;
  for (const index of indexes) {
    const before = changesOf(search);
    search.transaction(() =>
      search.run(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`, [BigInt(pagesPerStep)]),
    );
    // FTS5 says by the count of changes whether it did anything: fewer than two means that nothing was left to merge.
    if (changesOf(search) - before >= 2) more = true;
  }
  return more;
}

const changesOf = (search: WritableStore): number => search.value<number>('SELECT total_changes()') ?? 0;
