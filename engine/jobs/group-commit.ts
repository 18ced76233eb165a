import type { WritableStore } from '../../db/store/handles.ts';

/** What one finished piece of work writes. The parts run in this order, each database in its own transaction. */
export type Commit = {
  /** Characters of text that it writes; 0 unless told. */
  readonly size?: number;
  text?(): void;
  search?(): void;
  library(): void;
};

export type GroupCommit = {
  /**
   * Resolves when the work is durable. Rejects with what its own part threw; others of the group are not harmed. Of
   * `underWay` pieces in all, this and those that wait included, others may still come to be written with it.
   */
  commit(work: Commit, underWay?: number): Promise<void>;
};

/** At most this many pieces in one transaction, so that readers never wait long for the one connection. */
const mostTogether = 32;
/** Characters of text in one transaction, unless one piece alone has more: as many are indexed in some 50 ms. */
const mostText = 500_000;
/** Milliseconds in which more may come to be written with the first: each transaction waits for the disk. */
const shortestPause = 40;
/** The pause in terms of what the last one took: while an import writes large files, the disk makes each transaction wait. */
const pauseShare = 3;
/** Milliseconds after which what was read is shown in any case. */
const longestPause = 300;

/** How many of these are written together: at least one. */
function fitting(works: readonly Commit[]): number {
  let text = 0;
  const over = works.findIndex(({ size = 0 }, index) => {
    text += size;
    return index >= mostTogether || (index > 0 && text > mostText);
  });
  return over < 0 ? works.length : over;
}

/**
 * Writes what finishes at about the same time in one transaction: a commit waits for the disk, and one wait serves
 * many. Order matters: text and index first, then the row in library.db that says they are there.
 */
export function groupCommit(stores: {
  readonly library: WritableStore;
  readonly text: WritableStore;
  readonly search: WritableStore;
}): GroupCommit {
  const waiting: { work: Commit; done: () => void; failed: (error: unknown) => void }[] = [];
  let isSoon = false;
  let later: NodeJS.Timeout | undefined;
  let lastDuration = 0;

  const flush = (): void => {
    isSoon = false;
    clearTimeout(later);
    later = undefined;
    if (waiting.length === 0) return;
    const group = waiting.splice(0, fitting(waiting.map(({ work }) => work)));
    const begin = performance.now();
    writeAll(group);
    lastDuration = performance.now() - begin;
    if (waiting.length > 0) schedule(Infinity);
  };

  const writeAll = (group: typeof waiting): void => {
    try {
      write(group.map(({ work }) => work));
      for (const { done } of group) done();
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error);
      // One of them failed and took the transaction with it: write them one by one to find out which.
      else
        for (const { work, done, failed } of group) {
          try {
            write([work]);
            done();
          } catch (own) {
            failed(own);
          }
        }
    }
  };

  /** Where all that is under way is here already, nothing would come to join it; and where many wait, there are enough. */
  const schedule = (underWay: number): void => {
    if (waiting.length >= Math.min(underWay, mostTogether)) {
      if (isSoon) return;
      isSoon = true;
      setImmediate(flush);
    } else later ??= setTimeout(flush, Math.min(longestPause, Math.max(shortestPause, lastDuration * pauseShare)));
  };

  const write = (group: readonly Commit[]): void => {
    if (group.some(work => work.text)) stores.text.transaction(() => group.forEach(work => work.text?.()));
    if (group.some(work => work.search)) stores.search.transaction(() => group.forEach(work => work.search?.()));
    stores.library.transaction(() => group.forEach(work => work.library()));
  };

  return {
    commit: (work, underWay = 1) =>
      new Promise((done, failed) => {
        waiting.push({ work, done, failed });
        schedule(underWay);
      }),
  };
}
