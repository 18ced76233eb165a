import type { PageText } from './extraction.ts';

/** Pages in one batch: a batch is one transaction of the engine's index. */
const mostPages = 64;
/** UTF-16 units of text in one batch, about 1 MB. One page alone may be larger. */
const mostText = 500_000;
/** Milliseconds after which a batch goes out as it is, so that slow files show progress. */
const longestWait = 1_000;

export type PageBatches = {
  add(page: PageText): Promise<void>;
  /** Waits until all is handed over but the last pages, which it gives. */
  end(): Promise<readonly PageText[]>;
};

/** Gathers pages into batches bounded by count, size and time. One batch is on its way while the next is gathered. */
export function pageBatches(send: (pages: readonly PageText[]) => Promise<void>): PageBatches {
  let pages: PageText[] = [];
  let text = 0;
  let begun = 0;
  let onItsWay: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const batch = pages;
    pages = [];
    text = 0;
    await onItsWay;
    onItsWay = send(batch);
  }

  return {
    async add(page) {
      if (pages.length === 0) begun = performance.now();
      pages.push(page);
      text += page.text.length;
      const full = pages.length === mostPages || text >= mostText || performance.now() - begun >= longestWait;
      if (full) await flush();
    },
    async end() {
      await onItsWay;
      return pages;
    },
  };
}
