import { setImmediate } from 'node:timers/promises';
import { addPageWords, beginFile, endFile, indexFile, isBegun } from '../../db/index/file-words.ts';
import type { WritableStore } from '../../db/store/handles.ts';
import { type StoredPage, pagesOf, somePages } from '../../db/store/queries/texts.ts';

/** Characters above which a text is indexed by itself, and not together with others: each transaction costs. */
export const longText = 300_000;
/** Characters of text that are indexed in one transaction: some 20 ms. */
export const textOfStep = 200_000;

/** Pages that are fetched at a time. */
const fetched = 8;

type Stores = { readonly text: WritableStore; readonly search: WritableStore };

/** The pages of a file in pieces of about `textOfStep` characters. */
function* steps(text: WritableStore, fileId: number): Generator<readonly StoredPage[]> {
  let step: StoredPage[] = [];
  let length = 0;
  for (let some = somePages(text, fileId, 0, fetched); some.length > 0; ) {
    for (const page of some) {
      step.push(page);
      length += page.text.length;
      if (length < textOfStep) continue;
      yield step;
      step = [];
      length = 0;
    }
    some = somePages(text, fileId, some.at(-1)?.number ?? 0, fetched);
  }
  if (step.length > 0) yield step;
}

/**
 * Indexes the long text of a file as text.db has it, in steps between which calls are answered. Gives what remains to be
 * done for it to be found, as part of a transaction on search.db. Rejects when `signal` is aborted; the file then counts
 * as not indexed.
 */
export async function indexInSteps(
  { text, search }: Stores,
  fileId: number,
  textRev: number,
  signal: AbortSignal,
): Promise<() => void> {
  const words = new Set<string>();
  search.transaction(() => beginFile(search, fileId));
  for (const pages of steps(text, fileId)) {
    await setImmediate();
    signal.throwIfAborted();
    // A page was corrected, or recognised, and all of the file indexed with it.
    if (!isBegun(search, fileId)) break;
    search.transaction(() => addPageWords(search, fileId, pages, words));
  }
  return () => {
    if (isBegun(search, fileId)) endFile(search, fileId, textRev, words);
    else indexFile(search, fileId, textRev, pagesOf(text, fileId));
  };
}
