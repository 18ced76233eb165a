import type { ReadableStore, WritableStore } from '../handles.ts';

/** What is known of the queue of pages beside the pages themselves. */
export type OcrQueueRow = {
  readonly paused: boolean;
  /** How many pages were through with it when it was empty last. */
  readonly settledBefore: number;
};

export function ocrQueueRow(store: ReadableStore): OcrQueueRow {
  const row = store.one<{ paused: number; settledBefore: number }>(
    'SELECT paused, settled_before AS settledBefore FROM ocr_queue',
  );
  return { paused: row?.paused === 1, settledBefore: row?.settledBefore ?? 0 };
}

export function pauseOcr(store: WritableStore, paused: boolean): void {
  store.run('UPDATE ocr_queue SET paused = ?', [paused ? 1 : 0]);
}

/** Remembers how many pages were through when the queue began to fill. */
export function markOcrStart(store: WritableStore, settled: number): void {
  store.run('UPDATE ocr_queue SET settled_before = ?', [settled]);
}
