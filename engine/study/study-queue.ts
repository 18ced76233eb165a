import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { addJob, hasOpenJob, hasOpenJobFor } from '../../db/store/queries/jobs.ts';
import { type Unstudied, demandVersion, unstudiedAfter } from '../../db/store/queries/study-queue.ts';

/** The going through text for suggestions, as far as it is no job: what waits, and what has to be counted anew. */
export type StudyQueue = {
  readonly enabled: boolean;
  /** Sees to it that what waits is gone through. Cheap; called whenever something may wait. */
  want(): void;
  /** Takes note that these exhibits went or changed; new ones are seen without their ids. */
  exhibitsChanged(ids: Iterable<number>): void;
  /**
   * The next text to go through, or undefined. Passed over are these files, and those that were gone through once and have
   * pages that are still to be recognised.
   */
  next(held: ReadonlySet<number>): Unstudied | undefined;
  /** The exhibits that came, went or changed since this was asked last. */
  takeChanged(): readonly number[];
  /** Whether something waits. */
  isOpen(): boolean;
};

/** Changed together with what is looked for, so that all text is gone through again. */
export const studyVersion = '3';
/** Texts that are looked at when the first ones must wait for their pages to be recognised. */
const chunk = 64;

/** `enabled`: false for a library that is open too shortly for it, such as for one command. */
export function studyQueue(
  { library, text }: { readonly library: WritableStore; readonly text: WritableStore },
  { enabled, now }: { readonly enabled: boolean; now(): number },
): StudyQueue {
  const changed = new Set<number>();
  const lastId = (): number => library.value<number>('SELECT max(id) FROM exhibits') ?? 0;
  let newest = lastId();
  if (enabled) text.transaction(() => demandVersion(text, studyVersion));
  const queue: StudyQueue = {
    enabled,
    want: () => {
      if (enabled && !hasOpenJob(library, 'study')) library.transaction(() => addJob(library, 'study', 0, now()));
    },
    exhibitsChanged: ids => {
      if (!enabled) return;
      for (const id of ids) changed.add(id);
      queue.want();
    },
    next: held => nextText(library, text, held),
    takeChanged: () => {
      const taken = [...changed, ...library.values<number>('SELECT id FROM exhibits WHERE id > ?', [newest])];
      changed.clear();
      newest = lastId();
      return taken;
    },
    isOpen: () => changed.size > 0 || newest < lastId() || queue.next(none) !== undefined,
  };
  return queue;
}

const none: ReadonlySet<number> = new Set();

/** Text whose pages are being recognised was gone through once, and is again when all of them are there. */
function nextText(library: ReadableStore, text: ReadableStore, held: ReadonlySet<number>): Unstudied | undefined {
  for (let after = 0; ; ) {
    const some = unstudiedAfter(text, after, chunk);
    const found = some.find(
      ({ fileId, studiedRev }) => !held.has(fileId) && (studiedRev === 0 || !hasOpenJobFor(library, 'ocr', fileId)),
    );
    if (found || some.length < chunk) return found;
    after = some.at(-1)?.fileId ?? after;
  }
}
