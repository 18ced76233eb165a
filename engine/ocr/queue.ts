import type { OcrStatus } from '../../contract/ocr.ts';
import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { addJob, hasOpenJobFor } from '../../db/store/queries/jobs.ts';
import { markOcrStart, ocrQueueRow } from '../../db/store/queries/ocr-queue.ts';
import { countScans, isWaiting, moveScans, nextScan, othersWait } from '../../db/store/queries/scans.ts';

/** The recognising of pages that are pictures, as far as it is no job: what comes first, how quick it is. */
export type OcrQueue = {
  /** Whether a page may be begun now. */
  isOpen(): boolean;
  /** Puts what somebody looks at before all else, until it is done. */
  want(wanted: Wanted): void;
  /** The file that comes before all others, if any. */
  wantedFile(): number | undefined;
  /** The page of a file that comes before its others, if any. */
  wantedPage(fileId: number): number | undefined;
  /** Takes note of how long a page took. */
  took(milliseconds: number): void;
  /** Told while a page is under way. */
  working: boolean;
  status(): OcrStatus;
};

type Wanted =
  | { readonly fileId: number; readonly page: number }
  /** These files, in no particular order. */
  | { readonly fileIds: Iterable<number> };

/** Share of the newest page in the mean time of a page: some ten pages decide. */
const weight = 0.1;

/** `enabled`: false for a library that is open too shortly for it, such as for one command. */
export function ocrQueue(
  { library, text }: { readonly library: ReadableStore; readonly text: ReadableStore },
  { enabled }: { readonly enabled: boolean },
): OcrQueue {
  let wantedPage: { readonly fileId: number; readonly page: number } | undefined;
  let wantedFiles = new Set<number>();
  let pageTime: number | undefined;

  const isPaused = (): boolean => ocrQueueRow(library).paused;

  /** What was wanted and is done, or cannot be done, is wanted no more. */
  const stillWanted = (): { readonly fileId: number; readonly page: number } | undefined => {
    if (wantedPage && !isWaiting(text, wantedPage.fileId, wantedPage.page)) wantedPage = undefined;
    return wantedPage && canBegin(wantedPage.fileId) ? wantedPage : undefined;
  };

  /** Subtle: a page may only be added to an index that has the others. */
  const canBegin = (fileId: number): boolean =>
    hasOpenJobFor(library, 'ocr', fileId) && !['read', 'index'].some(kind => hasOpenJobFor(library, kind, fileId));

  const queue: OcrQueue = {
    working: false,
    isOpen: () => enabled && !isPaused(),
    want: wanted => {
      if ('page' in wanted) wantedPage = wanted;
      else wantedFiles = new Set(wanted.fileIds);
    },
    wantedFile: () => {
      const page = stillWanted();
      if (page) return page.fileId;
      for (const fileId of wantedFiles) {
        if (canBegin(fileId)) return fileId;
        if (!hasOpenJobFor(library, 'ocr', fileId)) wantedFiles.delete(fileId);
      }
      return undefined;
    },
    wantedPage: fileId => {
      const page = stillWanted();
      return page?.fileId === fileId ? page.page : undefined;
    },
    took: milliseconds => {
      pageTime = pageTime === undefined ? milliseconds : pageTime * (1 - weight) + milliseconds * weight;
    },
    status: () => {
      const { paused, settledBefore } = ocrQueueRow(library);
      const counts = countScans(text);
      const done = counts.waiting === 0 ? 0 : Math.max(0, settled(text) - settledBefore);
      return {
        done,
        total: done + counts.waiting,
        waiting: counts.waiting,
        failed: counts.failed,
        paused,
        working: queue.working,
        secondsLeft: pageTime === undefined ? null : Math.ceil((counts.waiting * pageTime) / 1000),
      };
    },
  };
  return queue;
}

/** Sees to it that the waiting pages of a file are recognised. */
export function wantOcr(
  { library, text }: { readonly library: WritableStore; readonly text: ReadableStore },
  fileId: number,
  now: number,
): void {
  if (nextScan(text, fileId) === undefined || hasOpenJobFor(library, 'ocr', fileId)) return;
  if (!othersWait(text, fileId)) markOcrStart(library, settled(text));
  addJob(library, 'ocr', fileId, now);
}

/** Has pages of these files recognised after all that were skipped or, where that is said, failed. Gives how many there are. */
export function startOcr(
  stores: { readonly library: WritableStore; readonly text: WritableStore },
  fileIds: Iterable<number>,
  from: readonly ('skipped' | 'failed')[],
  now: number,
): number {
  let pages = 0;
  for (const fileId of fileIds) {
    pages += stores.text.transaction(() => moveScans(stores.text, fileId, from, 'waiting'));
    wantOcr(stores, fileId, now);
  }
  return pages;
}

/** How many pages nothing more will be done about. */
function settled(text: ReadableStore): number {
  const { done, failed } = countScans(text);
  return done + failed;
}
