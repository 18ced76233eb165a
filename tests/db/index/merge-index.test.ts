import { expect, test } from 'vitest';
import { indexFile } from '../../../db/index/file-words.ts';
import { mergeIndex } from '../../../db/index/merge-index.ts';
import { databaseInMemory } from '../../engine/search/small-library.ts';

test('an index in many pieces is merged until nothing is left, and holds the same words', () => {
  const search = databaseInMemory('search');
  for (let file = 1; file <= 40; file++) {
    search.transaction(() => indexFile(search, file, 1, [{ number: 1, text: `wire ledger word${file}` }]));
  }
  const found = () => search.values<number>('SELECT rowid FROM page_words WHERE page_words MATCH \'"wire ledger"\'');
  const before = found();
  let steps = 0;
  while (mergeIndex(search)) {
    steps += 1;
    if (steps > 100) throw new Error('the merging does not end');
  }
  expect(steps).toBeGreaterThan(0);
  expect(found()).toEqual(before);
  expect(before.length).toBe(40);
});
