import { indexPages, wordsOfPages } from '../../db/index/file-words.ts';
import { exhibitsOfFile } from '../../db/store/queries/exhibits.ts';
import { recordTextRev, textRevOf } from '../../db/store/queries/files.ts';
import { onePage, pagesOf, setTextRev } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';

/** Pages of one file whose text has changed, on their way into the index. */
export type PagesToIndex = {
  add(page: number): void;
  /** Puts them into the index when the first of them has waited for some time. */
  indexWhenDue(): void;
  index(): void;
};

/** Milliseconds that a page may wait: each time, all the words of its file are written once more. */
const longestWait = 15_000;

export function pagesToIndex(engine: Engine, fileId: number): PagesToIndex {
  const { library, text, search } = engine.stores;
  const pages = new Set<number>();
  let since = 0;
  /** The words of the file, once they were gathered. */
  let words: Set<string> | undefined;

  const index = (): void => {
    if (pages.size === 0) return;
    const changed = [...pages].flatMap(number => onePage(text, fileId, number) ?? []);
    const textRev = textRevOf(library, fileId) + 1;
    words ??= wordsOfPages(pagesOf(text, fileId));
    const known = words;
    text.transaction(() => setTextRev(text, fileId, textRev));
    search.transaction(() => indexPages(search, fileId, textRev, changed, known));
    library.transaction(() => recordTextRev(library, fileId, textRev));
    pages.clear();
    engine.recordsChanged([['exhibits', exhibitsOfFile(library, fileId).map(({ id }) => id)]]);
  };

  return {
    add(page) {
      if (pages.size === 0) since = performance.now();
      pages.add(page);
    },
    indexWhenDue() {
      if (performance.now() - since >= longestWait) index();
    },
    index,
  };
}
