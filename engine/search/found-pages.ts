import { zstdDecompressSync } from 'node:zlib';
import type { ExhibitHit } from '../../contract/search.ts';
import { pageId, pageOf, pageRange } from '../../db/index/page-id.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { hasBit } from './bits.ts';
import { type IndexedCondition, type Lookup, isQuick, pageMatch, termsOf } from './lookup.ts';
import { spansIn } from './marks.ts';
import { makeSnippet } from './snippet.ts';

/** The pages shown of one exhibit. */
export type FoundPages = {
  readonly pages: ExhibitHit['pages'];
  /** How many pages have any of the words; at least so many when a word is unfinished. */
  readonly pageHits: number;
};

/**
 * Pages shown of an exhibit: more would push the next exhibit off the screen. Of those far down the list one is
 * shown, as taking a page's text out costs 0.1 ms.
 */
const mostShown = 3;
const shownInFull = 10;
/** Pages of one file that are counted for one word. */
const mostCounted = 1000;
/** Pages of all exhibits shown that are read in search of unfinished words, about 50 µs each. */
const mostRead = 300;

/** Finds the pages of exhibits that have the most of the words; made anew for each answer, which bounds its reading. */
export function pageFinder(
  search: ReadableStore,
  text: ReadableStore,
  lookup: Lookup,
  conditions: readonly IndexedCondition[],
): (exhibitId: number, fileId: number) => FoundPages {
  let read = 0;
  let exhibits = 0;

  /** Reads pages, likeliest first, until `wanted` of them have one of the unfinished words, and counts what it finds. */
  const readForOpenWords = (
    open: readonly IndexedCondition[],
    fileId: number,
    wanted: number,
    scores: Map<number, number>,
    textOf: (page: number) => string,
  ): void => {
    const pages = new Set([
      ...byScore(scores),
      ...text.values<number>('SELECT id FROM pages WHERE id BETWEEN ? AND ?', pageRange(fileId)).map(pageOf),
    ]);
    let enough = 0;
    // Subtle: the first round looks at the letters as written, which is quick; the second also finds what is only
    // alike when folded, such as "Łódź" for "lodz".
    for (const likeWritten of [true, false]) {
      for (const page of pages) {
        if (enough === wanted || read >= mostRead) return;
        read += 1;
        const written = textOf(page);
        if (likeWritten && !mayHave(written.toLowerCase(), open)) continue;
        const found = spansIn(written, open).filter(spans => spans.length > 0).length;
        if (found === 0) continue;
        scores.set(page, (scores.get(page) ?? 0) + found);
        enough += 1;
      }
      if (enough > 0) return;
    }
  };

  return (exhibitId, fileId) => {
    exhibits += 1;
    const wanted = exhibits > shownInFull ? 1 : mostShown;
    const here = conditions.filter(condition => hasBit(lookup.find(condition).inText, exhibitId));
    const scores = new Map<number, number>();
    for (const condition of here.filter(isQuick)) {
      for (const id of search.values<number>(
        `SELECT rowid FROM page_words WHERE page_words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${mostCounted}`,
        [pageMatch(condition), ...pageRange(fileId)],
      )) {
        scores.set(pageOf(id), (scores.get(pageOf(id)) ?? 0) + 1);
      }
    }
    const textOf = pageTexts(text, fileId);
    const open = here.filter(condition => !isQuick(condition));
    if (open.length > 0) readForOpenWords(open, fileId, wanted, scores, textOf);
    return {
      pageHits: scores.size,
      pages: byScore(scores)
        .slice(0, wanted)
        .map(page => ({
          page,
          ...aboutPage(text, fileId, page),
          snippet: makeSnippet(textOf(page), spansIn(textOf(page), conditions)),
        })),
    };
  };
}

/** Pages with the highest score first; of equals, in the order of the document. */
const byScore = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores].sort(([page, score], [otherPage, other]) => other - score || page - otherPage).map(([page]) => page);

/** Gives the text of pages of one file, each unpacked once; '' for a page whose text is not there (yet, or any more). */
function pageTexts(text: ReadableStore, fileId: number): (page: number) => string {
  const known = new Map<number, string>();
  return page => {
    let written = known.get(page);
    if (written === undefined) {
      const packed = text.value<Uint8Array>('SELECT text FROM pages WHERE id = ?', [pageId(fileId, page)]);
      written = packed ? zstdDecompressSync(packed).toString('utf8').normalize('NFC') : '';
      known.set(page, written);
    }
    return written;
  };
}

function aboutPage(text: ReadableStore, fileId: number, page: number): { label: string; recognised: boolean } {
  const row = text.one<{ label: string; origin: string }>('SELECT label, origin FROM pages WHERE id = ?', [
    pageId(fileId, page),
  ]);
  return { label: row?.label ?? '', recognised: row?.origin === 'ocr' };
}

const mayHave = (lowered: string, conditions: readonly IndexedCondition[]): boolean =>
  conditions.some(condition => termsOf(condition).every(({ words }) => lowered.includes(words.at(-1) ?? '')));
