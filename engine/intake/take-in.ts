import { Failure } from '../../contract/failure.ts';
import { operate } from '../../db/change/operation.ts';
import type { Operation } from '../../db/change/operation.ts';
import { endImport, filesForOcr, getImport, hasItem } from '../../db/store/queries/imports.ts';
import { type WaitingJob, addJob, countAnew, hasOpenJob } from '../../db/store/queries/jobs.ts';
import { filesWithScans } from '../../db/store/queries/scans.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';
import { startOcr } from '../ocr/queue.ts';
import { type KnownFiles, knownFiles } from './known-files.ts';
import { orderOfWork } from './order-of-work.ts';
import { rawBytes } from './path-bytes.ts';
import { type Stored, recordFound } from './record-found.ts';
import type { Intake } from './record-place.ts';
import { walkRoots } from './roots.ts';
import { type Skipped, skipper } from './skip-rules.ts';
import type { Found } from './walk.ts';

/** Files on their way into the vault at the same time: the disk is kept busy, and memory stays small. */
const underWay = 8;
/** Imports that run side by side: a small one need not wait for a large one. */
const importsAtOnce = 3;
/** A batch of ledger lines is written after this many, or this many milliseconds, whichever is first. */
const batchItems = 64;
const batchTime = 200;

/** Failures after which going on is pointless: the library's own disk is full, broken or not writable. */
const fatal = new Set(['too-large', 'read-only', 'integrity']);

/** The job that takes files and folders into a case. It can be stopped anywhere and goes on where it was. */
export function importJob(engine: Engine): JobKind {
  const { library, text } = engine.stores;

  const isEntered = (importId: number, found: Found): boolean =>
    hasItem(library, importId, found.shown, rawBytes(found.path));

  const importing = async (
    { id: jobId, subject: importId }: WaitingJob,
    signal: AbortSignal,
    progress: (done: number, total: number | null) => void,
  ): Promise<void> => {
    const ledger = getImport(library, importId);
    const { caseId, custodian, source, acquired, rules } = ledger;
    const intake: Intake = { id: importId, caseId, custodian, source, acquired, rules };
    const skipped = skipper(rules);
    const known = await knownFiles(engine, rules);
    const queue: { found: Found; stored: Promise<Stored> }[] = [];
    let batch: { found: Found; stored: Stored }[] = [];
    let batchBegan = engine.author.now();
    let done = ledger.found;

    const write = (): void => {
      if (batch.length === 0) return;
      library.transaction(() => {
        // Paths may overlap, and what they share is met again before the first find is entered.
        for (const { found, stored } of batch)
          if (!isEntered(importId, found)) recordFound(library, engine.author, intake, found, stored);
        countAnew(library, jobId);
      });
      done += batch.length;
      batch = [];
      batchBegan = engine.author.now();
      engine.recordsChanged([
        ['exhibits', []],
        ['imports', [importId]],
      ]);
      progress(done, null);
      engine.jobs().wake();
    };
    const takeFirst = async (): Promise<void> => {
      const first = queue.shift();
      if (!first) return;
      batch.push({ found: first.found, stored: await first.stored });
      if (batch.length >= batchItems || engine.author.now() - batchBegan > batchTime) write();
    };

    try {
      const places = { uploadsFolder: engine.uploadsFolder, library: engine.stores.folder };
      for await (const found of orderOfWork(walkRoots(ledger.paths, places, signal))) {
        if (isEntered(importId, found)) continue;
        const stored = store(engine, found, { skipped, known }, signal);
        // Awaited in turn below; until then a failure must not count as unhandled.
        stored.catch(() => undefined);
        queue.push({ found, stored });
        if (queue.length >= underWay) await takeFirst();
      }
      while (queue.length > 0) await takeFirst();
    } finally {
      // What is in the vault already is entered, whatever stopped the walk: nothing that was stored is lost.
      await Promise.allSettled(queue.map(({ stored }) => stored));
      write();
    }
  };

  const ended = (
    importId: number,
    state: 'done' | 'cancelled' | 'failed',
    failure: string | null,
    alreadyUnderWay?: Operation,
  ): void => {
    const end = (operation: Operation): void => {
      const { found, stored, duplicate, failed, skipped } = getImport(library, importId);
      operation.about(library.value<Buffer>('SELECT uid FROM imports WHERE id = ?', [importId]));
      operation.tell({ import: importId, state, found, stored, duplicate, failed, skipped });
      endImport(library, importId, state, operation.at, failure);
      // What an earlier import was not asked to recognise, and this one is.
      const unrecognised = filesWithScans(text, 'skipped').keys();
      startOcr(engine.stores, filesForOcr(library, importId, unrecognised), ['skipped'], operation.at);
      if (state === 'done' && getImport(library, importId).rules.known !== 'keep')
        addJob(library, 'mark-known', importId, operation.at);
      if (!hasOpenJob(library, 'tidy')) addJob(library, 'tidy', importId, operation.at);
    };
    if (alreadyUnderWay) end(alreadyUnderWay);
    else operate(library, engine.author, { action: 'import.ended' }, end);
    engine.recordsChanged([['imports', [importId]]]);
  };

  return {
    atOnce: importsAtOnce,
    run: async (job, { signal, progress }) => {
      await importing(job, signal, progress);
      return { library: () => ended(job.subject, 'done', null) };
    },
    ended: (job, state, { message }, operation) =>
      ended(job.subject, state, state === 'failed' ? message : null, operation),
  };
}

/** What decides whether a file is left out. */
type Rules = { readonly skipped: (path: string) => Skipped | undefined; readonly known: KnownFiles };

/** Brings one found file into the vault, or says why not. Throws what must end the whole import. */
async function store(engine: Engine, found: Found, rules: Rules, signal: AbortSignal): Promise<Stored> {
  if (found.what === 'problem') return { code: found.code, reason: found.reason };
  const byName = rules.skipped(found.shown);
  if (byName) return { skipped: byName, size: found.size };
  try {
    const byContent = await rules.known.skipped(found.path, signal);
    if (byContent) return { skipped: byContent, size: found.size };
    return await engine.vault.add({ path: found.path }, { signal });
  } catch (error) {
    if (error instanceof Failure && error.code !== 'cancelled' && !fatal.has(error.code))
      return { code: error.code, reason: error.message };
    throw error;
  }
}
