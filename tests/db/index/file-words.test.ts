import { expect, test } from 'vitest';
import { indexFile, pendingFiles, removeFile } from '../../../db/index/file-words.ts';
import { databaseInMemory, smallLibrary } from '../../engine/search/small-library.ts';

const filesWith = (search: ReturnType<typeof databaseInMemory>, match: string): number[] =>
  search.values<number>('SELECT rowid FROM file_words WHERE file_words MATCH ?', [match]);
const pagesWith = (search: ReturnType<typeof databaseInMemory>, match: string): number[] =>
  search.values<number>('SELECT rowid FROM page_words WHERE page_words MATCH ?', [match]);

test('a file indexed again holds only what is in it now', () => {
  const search = databaseInMemory('search');
  indexFile(search, 3, 1, [
    { number: 1, text: 'wire' },
    { number: 2, text: 'ledger' },
  ]);
  indexFile(search, 4, 1, [{ number: 1, text: 'wire' }]);
  expect(pagesWith(search, '"ledger"')).toEqual([3 * 65_536 + 2]);
  indexFile(search, 3, 2, [{ number: 1, text: 'transfer' }]);
  expect(filesWith(search, '"wire"')).toEqual([4]);
  expect(filesWith(search, '"~led"')).toEqual([]);
  expect(filesWith(search, '"~tra"')).toEqual([3]);
  expect(pagesWith(search, '"wire"')).toEqual([4 * 65_536 + 1]);
  expect(pagesWith(search, '"ledger"')).toEqual([]);
});

test('removing takes only this file, down to its last possible page', () => {
  const search = databaseInMemory('search');
  indexFile(search, 3, 1, [
    { number: 1, text: 'wire' },
    { number: 65_535, text: 'wire' },
  ]);
  indexFile(search, 2, 1, [{ number: 65_535, text: 'wire' }]);
  indexFile(search, 4, 1, [{ number: 1, text: 'wire' }]);
  removeFile(search, 3);
  removeFile(search, 99);
  expect(filesWith(search, '"wire"')).toEqual([2, 4]);
  expect(pagesWith(search, '"wire"')).toEqual([2 * 65_536 + 65_535, 4 * 65_536 + 1]);
});

test('what the library asks for and the index lacks is pending, and what the library no longer has', () => {
  const { addExhibit, fileOf, library, search } = smallLibrary();
  const [current, newer, older] = [addExhibit(['a']), addExhibit(['b']), addExhibit(['c'])].map(fileOf);
  expect(pendingFiles(library, search)).toEqual({ index: [], remove: [] });
  library.run('UPDATE files SET text_rev = 2 WHERE id = ?', [newer ?? 0]);
  search.run('UPDATE indexed SET tokenizer = tokenizer - 1 WHERE file_id = ?', [older ?? 0]);
  indexFile(search, 77, 1, []);
  expect(pendingFiles(library, search)).toEqual({
    index: [
      { fileId: newer, textRev: 2 },
      { fileId: older, textRev: 1 },
    ],
    remove: [77],
  });
  library.run('UPDATE files SET text_rev = 0 WHERE id = ?', [current ?? 0]);
  expect(pendingFiles(library, search).remove).toEqual([current, 77]);
});
