import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { indexFile, pendingFiles } from '../../../db/index/file-words.ts';
import { addPages, completeText } from '../../../db/store/queries/texts.ts';
import { indexInSteps, textOfStep } from '../../../engine/intake/index-in-steps.ts';
import { databaseInMemory, smallLibrary } from '../search/small-library.ts';

const file = 3;
/** Ten pages, of which each fills a step, with a word of its own at its end. */
const pages = Array.from({ length: 10 }, (_, place) => ({
  number: place + 1,
  label: '',
  width: 0,
  height: 0,
  text: `${'wire '.repeat(textOfStep / 5)}harbour${place + 1}`,
}));

function longText() {
  const text = databaseInMemory('text');
  const search = databaseInMemory('search');
  text.transaction(() => {
    addPages(text, file, pages);
    completeText(text, file, 1, 'text 1', pages.length);
  });
  const find = (match: string) => ({
    files: search.values<number>('SELECT rowid FROM file_words WHERE file_words MATCH ?', [match]),
    pages: search
      .values<number>('SELECT rowid FROM page_words WHERE page_words MATCH ?', [match])
      .map(id => id % 65_536),
  });
  const signal = new AbortController().signal;
  return { text, search, find, signal, revisions: () => search.values<number>('SELECT text_rev FROM indexed') };
}

test('a long text is indexed as in one piece, and others have their turn between its steps', async () => {
  const { text, search, find, signal, revisions } = longText();
  const waiting = new AbortController();
  const others = (async () => {
    let turns = 0;
    for (; !waiting.signal.aborted; turns += 1) await setImmediate();
    return turns;
  })();
  const finish = await indexInSteps({ text, search }, file, 1, signal);
  waiting.abort();
  expect(await others).toBeGreaterThanOrEqual(pages.length - 1);
  expect(find('"harbour7"'), 'until it is whole no search comes to it').toEqual({ files: [], pages: [7] });
  search.transaction(finish);
  expect(find('"harbour7"')).toEqual({ files: [file], pages: [7] });
  expect(find('"wire"').pages).toEqual(pages.map(({ number }) => number));
  expect(revisions()).toEqual([1]);

  // Once more, such as after a change of the rules of words: nothing of before is left.
  text.transaction(() =>
    addPages(text, file, [{ ...pages[6], number: 7, label: '', width: 0, height: 0, text: 'quay' }]),
  );
  search.transaction(await indexInSteps({ text, search }, file, 2, signal));
  expect(find('"harbour7"')).toEqual({ files: [], pages: [] });
  expect(find('"quay"')).toEqual({ files: [file], pages: [7] });
  expect(revisions()).toEqual([2]);
});

test('what is stopped between two steps is behind, and is indexed anew', async () => {
  const { library, text, search, addExhibit, fileOf } = smallLibrary();
  const id = fileOf(addExhibit(['a']));
  text.transaction(() => addPages(text, id, pages));
  const stop = new AbortController();
  const stopped = indexInSteps({ text, search }, id, 1, stop.signal);
  await setImmediate();
  stop.abort();
  await expect(stopped).rejects.toThrow('abort');
  expect(pendingFiles(library, search).index).toEqual([{ fileId: id, textRev: 1 }]);
  search.transaction(await indexInSteps({ text, search }, id, 1, new AbortController().signal));
  expect(pendingFiles(library, search)).toEqual({ index: [], remove: [] });
});

test.each(['between two steps', 'before the last step'])(
  'a text that is changed %s, and indexed whole, is in the index as it is then',
  async when => {
    const { text, search, find, signal, revisions } = longText();
    const correct = (): void => {
      const corrected = pages.map(page => (page.number === 9 ? { ...page, text: 'quay' } : page));
      text.transaction(() => addPages(text, file, corrected));
      search.transaction(() => indexFile(search, file, 2, corrected));
    };
    const indexing = indexInSteps({ text, search }, file, 2, signal);
    if (when === 'between two steps') {
      await setImmediate();
      correct();
    }
    const finish = await indexing;
    if (when === 'before the last step') correct();
    search.transaction(finish);
    expect(find('"quay"')).toEqual({ files: [file], pages: [9] });
    expect(find('"harbour9"')).toEqual({ files: [], pages: [] });
    expect(find('"wire"').pages).toHaveLength(9);
    expect(revisions()).toEqual([2]);
  },
);
