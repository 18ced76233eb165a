import type { Verification } from '../contract/custody.ts';
import type { LibraryEvent } from '../contract/events.ts';
import { type Device, deviceOf, rememberHead, signHead } from '../db/change/device.ts';
import type { Author } from '../db/change/operation.ts';
import { operate } from '../db/change/operation.ts';
import { catchUpRecords } from '../db/index/catch-up-records.ts';
import { type OpenStore, createStore, openStore } from '../db/store/open.ts';
import { openVault } from '../db/vault/vault.ts';
import { type Answer, dispatcher } from './answer.ts';
import { changePassphrase } from './change-passphrase.ts';
import { serveContent } from './bytes.ts';
import { verifyJob, verifyLibrary } from './custody/verify.ts';
import type { StartChild } from './children/child.ts';
import type { Engine } from './engine.ts';
import { startExtractors } from './extract/pool.ts';
import { familyJob } from './intake/family-job.ts';
import { passwordsInHand } from './intake/passwords-in-hand.ts';
import { readJob } from './intake/read-files.ts';
import { indexJob, reconcile } from './intake/reconcile.ts';
import { tidyJob } from './intake/tidy-index.ts';
import { knownListJob } from './intake/known-list-job.ts';
import { markKnownJob } from './intake/mark-known-job.ts';
import { importJob } from './intake/take-in.ts';
import { groupCommit } from './jobs/group-commit.ts';
import { type Jobs, startJobs } from './jobs/runner.ts';
import { ocrQueue } from './ocr/queue.ts';
import { ocrJob } from './ocr/recognise-file.ts';
import { officePages } from './office-pages/serve-laid-out.ts';
import { thumbnails } from './preview/thumbnails.ts';
import { reportBytes } from './report/report-bytes.ts';
import { madeFile } from './export/made-file.ts';
import { exportJob } from './export/export-job.ts';
import { reportJob } from './report/report-job.ts';
import { createSearch } from './search/search.ts';
import { studyJob } from './study/study-job.ts';
import { studyQueue } from './study/study-queue.ts';
import { systemUser } from './system-user.ts';
import { changesTold } from './tell-changes.ts';

export { program } from './program.ts';

export type OpenOptions = {
  readonly passphrase?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** Who works, for the custody log; the user of the system unless told. */
  readonly actor?: string | undefined;
  /** Whether pages that are pictures are recognised while it is open; true unless told. */
  readonly recognise?: boolean | undefined;
  /** Whether text is gone through for suggestions while it is open; true unless told. */
  readonly study?: boolean | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly now?: (() => number) | undefined;
  /** Errors in the program itself, for its log. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Where files wait that a browser has brought, until an import has taken them in. */
  readonly uploadsFolder?: string | undefined;
  /** Starts the processes that read and typeset: Node's own fork unless told. */
  readonly startChild?: StartChild | undefined;
  /** Where LibreOffice stands on this machine, asked each time it is needed; nowhere unless told. */
  readonly officeFolder?: (() => string | undefined) | undefined;
};

/** An open library: the only door to the engine. */
export type Library = {
  /** Answers one call of the contract; never throws. */
  readonly answer: Answer;
  /** Calls `listener` for everything that happens; gives the function that stops that. */
  listen(listener: (event: LibraryEvent) => void): () => void;
  /** Content of originals for a window: see bytes.ts. */
  bytes(request: Request): Promise<Response>;
  /** Resolves when no work waits or runs. Rejects when the store cannot be written, such as on a full disk. */
  whenIdle(): Promise<void>;
  /**
   * Verifies without writing anything, such as a copy on a medium that is read only; the call `custody.verify` does the
   * same as a job and enters it in the log. Rejects with `cancelled` when the signal aborts.
   */
  verify(options: { readonly signal: AbortSignal; onProgress(bytes: number, of: number): void }): Promise<Verification>;
  /** See the call `host.changePassphrase`. */
  changePassphrase(old: string, replacement: string): Promise<void>;
  /** Databases that were missing or damaged and are being filled again from the originals. */
  readonly rebuilt: readonly ('text' | 'search')[];
  /** Set when the library was not closed properly last time; the store was checked and is whole. */
  readonly recoveredFrom: 'unclean-exit' | undefined;
  /** Stops work, which goes on at the next opening; signs the log's head and lets go of the folder. */
  close(): Promise<void>;
};

/** Makes a library in an empty folder and opens it. Throws a Failure: see createStore. */
export async function createLibrary(
  folder: string,
  options: OpenOptions & { readonly name: string },
): Promise<Library> {
  const { name, passphrase } = options;
  const stores = await createStore(folder, passphrase === undefined ? { name } : { name, passphrase });
  return startOrClose(stores, options, 'library.created');
}

/** Opens a library. Throws a Failure: see openStore. Work that was under way when it was closed goes on. */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<Library> {
  const { passphrase, readOnly } = options;
  const stores = await openStore(folder, {
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(readOnly === undefined ? {} : { readOnly }),
  });
  return startOrClose(stores, options, 'library.opened');
}

/** What cannot be started, such as on a full disk, must not stay locked. */
function startOrClose(stores: OpenStore, options: OpenOptions, action: string): Library {
  try {
    return start(stores, options, action);
  } catch (error) {
    stores.close();
    throw error;
  }
}

function start(stores: OpenStore, options: OpenOptions, action: string): Library {
  const now = options.now ?? Date.now;
  const onError = options.onError ?? (error => process.emitWarning(error instanceof Error ? error : String(error)));
  const { library, text, search: searchStore, readOnly } = stores;
  const listeners = new Set<(event: LibraryEvent) => void>();
  const emit = (event: LibraryEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const device: Device = readOnly ? noDevice : deviceOf(stores.folder, library, text, now());
  const author: Author = { device, actor: options.actor ?? systemUser(), now };
  const search = createSearch({ library, text, search: searchStore });
  const { startChild, uploadsFolder } = options;
  const extractors = startExtractors({ startChild });
  const recognisers = startExtractors({ startChild, ...recogniserLimits });
  const students = startExtractors({ startChild, ...studentLimits });
  const vault = openVault(stores.folder, stores.keys, { readOnly });

  const passwords = passwordsInHand(library);

  let jobs: Jobs | undefined;
  const engine: Engine = {
    stores,
    vault,
    extractors,
    recognisers,
    thumbnails: thumbnails({ stores, vault, extractors, passwords }),
    officePages: officePages(
      { stores, vault, passwords, extractors, startChild },
      options.officeFolder ?? (() => undefined),
    ),
    students,
    study: studyQueue({ library, text }, { enabled: (options.study ?? true) && !readOnly, now }),
    ocr: ocrQueue({ library, text }, { enabled: options.recognise ?? true }),
    startChild,
    uploadsFolder,
    search,
    passwords,
    author,
    onError,
    jobs: () => {
      if (!jobs) throw new Error('The library is still being opened');
      return jobs;
    },
    recordsChanged: changesTold(
      () => engine,
      (noun, ids) => emit({ kind: 'changed', noun, ids }),
    ),
  };

  if (!readOnly) {
    operate(library, author, { action }, operation =>
      operation.tell({ unclean: stores.recoveredFrom !== undefined, rebuilt: stores.rebuilt }),
    );
    catchUpRecords(library, searchStore);
  }
  jobs = readOnly
    ? noJobs
    : startJobs({
        library,
        commits: groupCommit(stores),
        kinds: {
          import: importJob(engine),
          read: readJob(engine),
          family: familyJob(engine),
          'known-list': knownListJob(engine),
          'mark-known': markKnownJob(engine),
          index: indexJob(engine),
          ocr: ocrJob(engine),
          study: studyJob(engine),
          tidy: tidyJob(engine),
          verify: verifyJob(engine),
          report: reportJob(engine),
          export: exportJob(engine),
        },
        now,
        onProgress: job => emit({ kind: 'progress', job }),
        onError,
      });
  if (!readOnly) {
    reconcile(engine);
    engine.study.want();
    jobs.wake();
  }

  const close = async (): Promise<void> => {
    await engine.jobs().close();
    await Promise.all([extractors, recognisers, students, engine.officePages].map(each => each.close()));
    listeners.clear();
    try {
      if (!readOnly) {
        operate(library, author, { action: 'library.closed' }, operation => operation.tell({}));
        signHead(device, library, now());
        rememberHead(device, library, text);
      }
    } finally {
      stores.close();
    }
  };
  const reports = reportBytes(engine);
  let closed: Promise<void> | undefined;
  return {
    answer: dispatcher(engine),
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bytes: request => reports(request) ?? madeFile(engine, request) ?? serveContent(engine, request),
    whenIdle: () => engine.jobs().whenIdle(),
    verify: async ({ signal, onProgress }) => {
      const progress = (done: number, total: number | null): void => onProgress(done, total ?? 0);
      return (await verifyLibrary(engine, { signal, progress })).result;
    },
    changePassphrase: async (old, replacement) => {
      await changePassphrase(stores, old, replacement);
      operate(library, author, { action: 'library.passphrase' }, operation => operation.tell({}));
      engine.recordsChanged([['custody', []]]);
    },
    rebuilt: stores.rebuilt,
    recoveredFrom: stores.recoveredFrom,
    close: () => (closed ??= close()),
  };
}

/**
 * Limits of the process that recognises pages. Networks, Tesseract and a large page take 750 MB; together with the engine
 * and resting extractors that stays below 1.5 GB. A dense page of Chinese takes 10 s, on a busy machine ten times as long.
 */
const recogniserLimits = { count: 1, memoryLimit: 1_100_000_000, timeLimit: 240_000 } as const;

/** The process that goes through text: word lists and the largest pictures take 400 MB. */
const studentLimits = { count: 1, memoryLimit: 600_000_000 } as const;

/** A library that is only read writes no log and does no work. */
const noDevice: Device = { id: 0, uid: Buffer.alloc(16), name: '', publicKey: Buffer.alloc(0) };
const noJobs: Jobs = {
  wake: () => undefined,
  cancel: () => false,
  hold: () => undefined,
  progressOf: () => undefined,
  whenIdle: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
