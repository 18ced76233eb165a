import { Failure } from '../../contract/failure.ts';
import { exhibitsOfFile } from '../../db/store/queries/exhibits.ts';
import { fileById, type StoredFile, textRevOf } from '../../db/store/queries/files.ts';
import { addJob, countAnew, hasOpenJob, type WaitingJob } from '../../db/store/queries/jobs.ts';
import {
  countAttempt,
  countScans,
  failScan,
  moveScans,
  nextScan,
  recordRecognised,
} from '../../db/store/queries/scans.ts';
import { onePage, setTextRev } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';
import type { PageOutcome } from '../extract/ocr/recognised.ts';
import type { JobContext, JobEnd, JobKind } from '../jobs/runner.ts';
import { pagesToIndex } from './pages-to-index.ts';

/** Work before which no page is begun, unless somebody waits for it. */
const goesFirst = ['import', 'read', 'family', 'index'] as const;
/** Problems of the process rather than of the page: worth a second try in a fresh one. */
const worthAgain = new Set(['crashed', 'timeout', 'memory', 'internal']);
/** Tries after which a page is given up. */
const mostTries = 2;

/** The job that recognises the pages of one file. It stops after any page to let something else go first, and goes on later. */
export function ocrJob(engine: Engine): JobKind {
  const { text } = engine.stores;
  return {
    get atOnce() {
      return engine.ocr.isOpen() ? 1 : 0;
    },
    after: goesFirst,
    first: () => engine.ocr.wantedFile(),
    run: async (job, { signal, progress }) => {
      const file = fileById(engine.stores.library, job.subject);
      if (!file) throw new Failure('not-found', 'The file to recognise is not in the library.');
      engine.ocr.working = true;
      try {
        return await recogniseFile(engine, file, job, { signal, progress });
      } finally {
        engine.ocr.working = false;
      }
    },
    ended: (job, state, { message }) =>
      text.transaction(() => {
        if (state === 'cancelled') moveScans(text, job.subject, ['waiting'], 'skipped');
        else moveScans(text, job.subject, ['waiting'], 'failed', message);
      }),
  };
}

async function recogniseFile(
  engine: Engine,
  file: StoredFile,
  job: WaitingJob,
  { signal, progress }: JobContext,
): Promise<JobEnd> {
  const { library, text } = engine.stores;
  const newPages = pagesToIndex(engine, file.id);
  let page: number | undefined;
  let tries = 0;
  let wasWanted = false;
  let begun = 0;

  /** The page to do next, or undefined when there is none, or something else goes first. */
  const choose = (): number | undefined => {
    if (!engine.ocr.isOpen()) return undefined;
    const wanted = engine.ocr.wantedPage(file.id);
    if (wanted !== undefined) return wanted;
    const other = engine.ocr.wantedFile();
    if (other !== undefined && other !== file.id) return undefined;
    return goesFirst.some(kind => hasOpenJob(library, kind)) ? undefined : nextScan(text, file.id);
  };

  const begin = (): number | undefined => {
    page = choose();
    if (page === undefined) return undefined;
    const chosen = page;
    tries = text.transaction(() => countAttempt(text, file.id, chosen));
    wasWanted = engine.ocr.wantedPage(file.id) === chosen;
    begun = performance.now();
    return chosen;
  };

  const store = (outcome: PageOutcome): void => {
    engine.ocr.took(performance.now() - begun);
    storeOutcome(engine, file.id, outcome);
    // It has brought something to safety, so it is not what kills the program.
    library.transaction(() => countAnew(library, job.id));
    if (outcome.ok) newPages.add(outcome.page);
    else tellOfFailure(engine, file.id);
    if (wasWanted) newPages.index();
    else newPages.indexWhenDue();
    const { done, failed, waiting } = countScans(text, file.id);
    progress(done + failed, done + failed + waiting);
  };

  try {
    const problem = await engine.recognisers.recognise(
      {
        bytes: { read: range => engine.vault.read(file.sha256, range), size: file.size },
        mediaType: file.mediaType,
        passwords: engine.passwords.of(file.id),
      },
      {
        signal,
        next: last => {
          if (last) store(last);
          return Promise.resolve(begin());
        },
      },
    );
    if (problem !== undefined) {
      const again = worthAgain.has(problem.code) && (page === undefined ? job.attempts : tries) < mostTries;
      if (!again)
        text.transaction(() =>
          page === undefined
            ? moveScans(text, file.id, ['waiting'], 'failed', problem.message)
            : failScan(text, file.id, page, problem.message),
        );
      if (!again) tellOfFailure(engine, file.id);
    }
  } finally {
    newPages.index();
  }
  if (nextScan(text, file.id) !== undefined) return { again: true };
  return {
    library: () => {
      tidyWhenDone(engine, file.id);
      engine.study.want();
    },
  };
}

/** Stores what came of a page at once: it took seconds. */
function storeOutcome({ stores: { library, text } }: Engine, fileId: number, outcome: PageOutcome): void {
  const { page } = outcome;
  text.transaction(() => {
    if (!outcome.ok) {
      failScan(text, fileId, page, outcome.problem.message);
      return;
    }
    const { width, height, words, confidence, recogniser } = outcome.recognised;
    const stored = onePage(text, fileId, page);
    const [across, down] = [(stored?.width ?? width) / width, (stored?.height ?? height) / height];
    const placed = words.map(word => ({
      ...word,
      x: word.x * across,
      y: word.y * down,
      w: word.w * across,
      h: word.h * down,
    }));
    recordRecognised(text, fileId, page, { words: placed, confidence, recogniser });
    // Until the index has it as well, the text is newer than the library says: what happens in between is noticed.
    setTextRev(text, fileId, textRevOf(library, fileId) + 1);
  });
}

/** Nothing in the index changes, but whoever looks at the page waits for it. */
function tellOfFailure(engine: Engine, fileId: number): void {
  engine.recordsChanged([['exhibits', exhibitsOfFile(engine.stores.library, fileId).map(({ id }) => id)]]);
}

/** Nothing more to do: what the pages have left in pieces in the index is merged. */
function tidyWhenDone({ stores: { library, text }, author }: Engine, fileId: number): void {
  if (countScans(text).waiting === 0 && !hasOpenJob(library, 'tidy')) addJob(library, 'tidy', fileId, author.now());
}
