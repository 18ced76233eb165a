import { enterFindings } from '../../db/store/queries/findings.ts';
import { addJob, countAnew, hasOpenJob } from '../../db/store/queries/jobs.ts';
import { countUnstudied, markStudied } from '../../db/store/queries/study-queue.ts';
import type { Engine } from '../engine.ts';
import { cancelled } from '../extract/conversation.ts';
import type { JobContext, JobEnd, JobKind } from '../jobs/runner.ts';
import { countInCases, miscounted } from './count-in-cases.ts';
import { findAlike } from './find-alike.ts';
import { type StudiedFile, studyFile } from './study-file.ts';

/** Work before which no text is begun. */
const goesFirst = ['import', 'read', 'family', 'index'] as const;
/** Files, and milliseconds, after which what was found is written. Calls wait while it is. */
const [mostHeld, longestHeld] = [8, 1_000];
/** Files that are counted in one transaction. */
const countedAtOnce = 50;
/** Milliseconds between two words to the window that there is more to show. */
const tellEvery = 2_000;

/** The job that goes through all text that waits, file by file. It lets everything else go first and goes on later. */
export function studyJob(engine: Engine): JobKind {
  const { library, text } = engine.stores;
  const alike = findAlike(text);
  let isCompared = false;

  /** Brings the counts of cases in order; after opening, all of them. */
  const count = async ({ signal }: JobContext): Promise<void> => {
    const files = new Set(
      engine.study
        .takeChanged()
        .flatMap(id => library.value<number>('SELECT file_id FROM exhibits WHERE id = ?', [id]) ?? []),
    );
    if (!isCompared)
      for (const some of miscounted(engine.stores)) {
        for (const fileId of some) files.add(fileId);
        await new Promise(resolve => setImmediate(resolve));
        if (signal.aborted) throw cancelled();
      }
    isCompared = true;
    const waiting = [...files];
    while (waiting.length > 0) {
      const some = waiting.splice(0, countedAtOnce);
      text.transaction(() => {
        for (const fileId of some) if (isStudied(fileId)) countInCases(engine.stores, fileId);
      });
      await new Promise(resolve => setImmediate(resolve));
      if (signal.aborted) {
        // What is left is found out at the next opening, or now.
        isCompared = false;
        throw cancelled();
      }
    }
    if (files.size > 0) engine.recordsChanged([['findings', []]]);
  };

  const isStudied = (fileId: number): boolean =>
    text.value('SELECT 1 FROM file_texts WHERE file_id = ? AND studied_rev > 0', [fileId]) !== undefined;

  const write = (studied: readonly StudiedFile[]): void =>
    text.transaction(() => {
      for (const { fileId, textRev, pages, ...likeness } of studied) {
        // Subtle: it may have been read anew meanwhile; then it waits again.
        if (text.value('SELECT text_rev FROM file_texts WHERE file_id = ?', [fileId]) !== textRev) continue;
        enterFindings(text, fileId, pages);
        alike(fileId, likeness);
        markStudied(text, fileId, textRev);
        countInCases(engine.stores, fileId);
      }
    });

  const studyAll = async ({ signal, progress }: JobContext, safe: () => void): Promise<JobEnd> => {
    const held: StudiedFile[] = [];
    let [done, since, told] = [0, performance.now(), performance.now()];
    const put = (): void => {
      if (held.length > 0) {
        write(held.splice(0));
        safe();
      }
      since = performance.now();
      const isLate = performance.now() - told > tellEvery;
      if (isLate) engine.recordsChanged([['findings', []]]);
      if (isLate) told = performance.now();
      progress(done, done + countUnstudied(text));
    };
    try {
      for (;;) {
        if (signal.aborted) throw cancelled();
        if (goesFirst.some(kind => hasOpenJob(library, kind))) {
          safe();
          return { again: true };
        }
        const next = engine.study.next(new Set(held.map(({ fileId }) => fileId)));
        if (next === undefined) break;
        held.push(await studyFile(engine, next, signal));
        done += 1;
        if (held.length >= mostHeld || performance.now() - since > longestHeld) put();
      }
    } finally {
      put();
      engine.recordsChanged([['findings', []]]);
    }
    return {
      library: () => {
        // Something may have come between the last look and this.
        if (engine.study.isOpen()) addJob(library, 'study', 0, engine.author.now());
      },
    };
  };

  return {
    atOnce: engine.study.enabled ? 1 : 0,
    after: goesFirst,
    run: async (job, context) => {
      // Word lists and pictures need much memory, and nothing is being read.
      engine.extractors.shrink();
      await count(context);
      // It lets others go first again and again, which is nothing against it; nor is an end after it has written something.
      return await studyAll(context, () => countAnew(library, job.id));
    },
  };
}
