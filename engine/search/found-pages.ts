import { zstdDecompressSync } from 'node:zlib';
import type { Snippet } from '../../contract/search.ts';
import { pageId, pageOf, pageRange } from '../../db/index/page-id.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type IndexedCondition, isQuick, pageMatch, termsOf } from './lookup.ts';
import { spansIn } from './marks.ts';
import { makeSnippet } from './snippet.ts';

/** The pages shown of one exhibit. */
export type FoundPages = {
  readonly pages: readonly { readonly page: number; readonly snippet: Snippet }[];
  /** How many pages have any of the words; at least so many when a word is unfinished. */
  readonly pageHits: number;
};

/**
 * Pages shown of an exhibit: more would push the next exhibit off the screen. Of those far down the list one is
 * shown, as taking a page's text out costs 0.1 ms.
 */
const mostShown = 3;
const shownInFull = 20;
/** Pages of one file that are counted for one word. */
const mostCounted = 1000;
/** Pages of all exhibits shown that are read in search of unfinished words, about 50 µs each. */
const mostRead = 400;

/** Finds the pages of files that have the most of the words; made anew for each answer, which bounds its reading. */
export function pageFinder(
  search: ReadableStore,
  text: ReadableStore,
  conditions: readonly IndexedCondition[],
): (fileId: number) => FoundPages {
  const quick = conditions.filter(isQuick);
  const open = conditions.filter(condition => !isQuick(condition));
  let read = 0;
  let exhibits = 0;

  const textOf = (fileId: number, page: number): string | undefined => {
    const packed = text.value<Uint8Array>('SELECT text FROM pages WHERE id = ?', [pageId(fileId, page)]);
    return packed && zstdDecompressSync(packed).toString('utf8').normalize('NFC');
  };

  /** Reads pages, likeliest first, until enough of them have an unfinished word. */
  const readForOpenWords = (fileId: number, scores: Map<number, number>): void => {
    const likely = [...scores.keys()].sort(
      (one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0) || one - other,
    );
    const pages = new Set([
      ...likely,
      ...text.values<number>('SELECT id FROM pages WHERE id BETWEEN ? AND ?', pageRange(fileId)).map(pageOf),
    ]);
    let enough = 0;
    // Subtle: the first round looks at the letters as written, which is quick; the second also finds what is only
    // alike when folded, such as "Łódź" for "lodz".
    for (const likeWritten of [true, false]) {
      for (const page of pages) {
        if (enough === mostShown || read >= mostRead) return;
        read += 1;
        const written = textOf(fileId, page);
        if (written === undefined || (likeWritten && !mayHave(written.toLowerCase(), open))) continue;
        const found = spansIn(written, open).filter(spans => spans.length > 0).length;
        if (found === 0) continue;
        scores.set(page, (scores.get(page) ?? 0) + found);
        enough += 1;
      }
      if (enough > 0) return;
    }
  };

  return fileId => {
    const scores = new Map<number, number>();
    for (const condition of quick) {
      for (const id of search.values<number>(
        `SELECT rowid FROM page_words WHERE page_words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${mostCounted}`,
        [pageMatch(condition), ...pageRange(fileId)],
      ))
        scores.set(pageOf(id), (scores.get(pageOf(id)) ?? 0) + 1);
    }
    if (open.length > 0) readForOpenWords(fileId, scores);
    exhibits += 1;
    const shown = exhibits > shownInFull ? 1 : mostShown;
    const best = [...scores]
      .sort(([page, score], [otherPage, other]) => other - score || page - otherPage)
      .slice(0, shown);
    return {
      pageHits: scores.size,
      pages: best.flatMap(([page]) => {
        const written = textOf(fileId, page);
        return written === undefined ? [] : [{ page, snippet: makeSnippet(written, spansIn(written, conditions)) }];
      }),
    };
  };
}

const mayHave = (lowered: string, conditions: readonly IndexedCondition[]): boolean =>
  conditions.some(condition => termsOf(condition).every(({ words }) => lowered.includes(words.at(-1) ?? '')));
