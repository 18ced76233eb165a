import { Failure, type FailureCode } from '../../contract/failure.ts';
import type { Job } from '../../contract/jobs.ts';
import type { Operation } from '../../db/change/operation.ts';
import type { WritableStore } from '../../db/store/handles.ts';
import {
  type WaitingJob,
  endJob,
  getJob,
  givenUp,
  hasOpenJob,
  hasWaitingJob,
  putBack,
  putBackAll,
  recordProgress,
  takeJobs,
} from '../../db/store/queries/jobs.ts';
import type { Commit, GroupCommit } from './group-commit.ts';

export type JobContext = {
  /** Aborted when the job is cancelled or the library closes. */
  readonly signal: AbortSignal;
  /** Tells how far it is; `total` null while unknown. Cheap: shown at most every 100 ms. */
  progress(done: number, total: number | null): void;
};

/** What a job writes when it ends well; `again` puts it back to be tried once more. */
export type JobEnd = Partial<Commit> & { readonly result?: unknown; readonly again?: boolean };

/** One kind of work: how many run side by side, and how one is done. The run awaits and does not write; its end writes and does not await. */
export type JobKind = {
  /** May change; 0 while none shall begin. */
  readonly atOnce: number;
  /**
   * How many more are taken ahead, which wait for their turn inside `run`: so the ends of many are written together.
   * Only those that have never been under way, since all that is under way when the program dies is suspected.
   */
  readonly ahead?: number;
  /** Kinds of which nothing may wait or run when one of these begins. */
  readonly after?: readonly string[];
  /** The subject that somebody waits for: its job comes before the others of the kind, and before those in `after`. */
  first?(): number | undefined;
  run(job: WaitingJob, context: JobContext): Promise<JobEnd>;
  /** Writes what else must be true when the job ends without its own end: cancelled or failed; as part of the operation under way, if there is one. */
  ended?(job: WaitingJob, state: 'cancelled' | 'failed', why: WhyEnded, operation?: Operation): void;
};

/** Why a job ended without its own end. A full disk of the library is `too-large`. */
export type WhyEnded = { readonly code: FailureCode; readonly message: string };

export type Jobs = {
  /** Looks for waiting work. Called after anything that may have added some. */
  wake(): void;
  /** Cancels a job that waits or runs, as part of the operation that asks for it. Gives false when it has ended already. */
  cancel(id: number, operation: Operation): boolean;
  /** Stops a job that runs and puts it back, as if it had not begun; it waits until it is let go on. */
  hold(id: number): void;
  /** How far a running job is. */
  progressOf(id: number): { readonly done: number; readonly total: number | null } | undefined;
  /** Resolves when nothing waits or runs. Rejects when the store cannot be written, so that nothing can run. */
  whenIdle(): Promise<void>;
  /** Stops starting work, aborts what runs and waits for it; it is put back for the next time. */
  close(): Promise<void>;
};

/** Milliseconds between two progress events of a job: enough for a bar that moves. */
const progressEvery = 100;

export function startJobs(options: {
  readonly library: WritableStore;
  readonly commits: GroupCommit;
  readonly kinds: Readonly<Record<string, JobKind>>;
  now(): number;
  onProgress(job: Pick<Job, 'id' | 'kind' | 'subject' | 'state' | 'done' | 'total'>): void;
  onError(error: unknown): void;
}): Jobs {
  const { library, commits, kinds, now } = options;
  type Running = {
    readonly job: WaitingJob;
    readonly stop: AbortController;
    cancelled: boolean;
    held: boolean;
    done: number;
    total: number | null;
    told: number;
  };
  const running = new Map<number, Running>();
  const idle: { resolve(): void; reject(error: unknown): void }[] = [];
  /** Ends of jobs that could not be written, such as on a full disk. They are tried again with the next work. */
  const unwritten = new Map<number, () => void>();
  const allEnded = Promise.withResolvers<void>();
  let closing = false;
  let woken = false;

  for (const job of givenUp(library)) {
    const message =
      'The program ended five times while this was under way. The originals are not touched; start it again by hand.';
    library.transaction(() => {
      endJob(library, job.id, now(), { state: 'failed', code: 'internal', message });
      kinds[job.kind]?.ended?.(job, 'failed', { code: 'internal', message });
    });
  }
  putBackAll(library);

  const countOf = (kind: string): number => [...running.values()].filter(({ job }) => job.kind === kind).length;

  const look = (): void => {
    woken = false;
    if (closing) return;
    for (const [id, write] of unwritten) {
      write();
      unwritten.delete(id);
    }
    for (const [name, kind] of Object.entries(kinds)) {
      const count = countOf(name);
      const free = kind.atOnce - count;
      const ahead = kind.atOnce > 0 ? kind.atOnce + (kind.ahead ?? 0) - Math.max(count, kind.atOnce) : 0;
      if ((free <= 0 && ahead <= 0) || !hasWaitingJob(library, name)) continue;
      const first = kind.first?.();
      if (first === undefined && kind.after?.some(earlier => hasOpenJob(library, earlier))) continue;
      const taken = library.transaction(() => [
        ...(free > 0 ? takeJobs(library, name, free, { first }) : []),
        ...(ahead > 0 ? takeJobs(library, name, ahead, { fresh: true }) : []),
      ]);
      for (const job of taken) start(kind, job);
    }
    if (running.size === 0) for (const { resolve } of idle.splice(0)) resolve();
  };

  const start = (kind: JobKind, job: WaitingJob): void => {
    const run: Running = {
      job,
      stop: new AbortController(),
      cancelled: false,
      held: false,
      done: 0,
      total: null,
      told: 0,
    };
    running.set(job.id, run);
    void finish(kind, run);
  };

  const wake = (): void => {
    if (woken || closing) return;
    woken = true;
    setImmediate(() => {
      try {
        look();
      } catch (error) {
        options.onError(error);
        if (running.size === 0) for (const { reject } of idle.splice(0)) reject(error);
      }
    });
  };

  const tell = (run: Running, state: Job['state']): void =>
    options.onProgress({
      id: run.job.id,
      kind: run.job.kind,
      subject: run.job.subject,
      state,
      done: run.done,
      total: run.total,
    });

  const finish = async (kind: JobKind, run: Running): Promise<void> => {
    const { job, stop } = run;
    let state: Job['state'] = 'done';
    let taken: readonly WaitingJob[] = [];
    let following: readonly WaitingJob[] = [];
    try {
      const end = await kind.run(job, {
        signal: stop.signal,
        progress: (done, total) => {
          run.done = done;
          run.total = total;
          if (now() - run.told < progressEvery) return;
          run.told = now();
          tell(run, 'running');
        },
      });
      const ending: Commit = {
        ...end,
        library: () => {
          end.library?.();
          recordProgress(library, job.id, run.done, run.total);
          if (end.again) putBack(library, job.id, { counted: true });
          else endJob(library, job.id, now(), { state: 'done', result: end.result });
          // The next one is taken in the same transaction: each transaction waits for the disk. Those that let others go
          // first are looked for anew.
          if (!closing && !kind.after)
            taken = takeJobs(library, job.kind, 1, { fresh: countOf(job.kind) > kind.atOnce });
        },
      };
      await commits.commit(ending, running.size);
      following = taken;
      if (end.again) state = 'waiting';
    } catch (error) {
      try {
        state = stopped(kind, run, error);
      } catch (fatal) {
        // The store itself failed, such as on a full disk: until that can be written the job stays "running".
        options.onError(fatal);
        unwritten.set(job.id, () => stopped(kind, run, error));
      }
    } finally {
      running.delete(job.id);
      for (const each of following) {
        if (closing) putBack(library, each.id, { counted: false });
        else start(kind, each);
      }
      if (closing && running.size === 0) allEnded.resolve();
      tell(run, state);
      wake();
    }
  };

  const stopped = (kind: JobKind, run: Running, error: unknown): Job['state'] => {
    const { job } = run;
    if ((closing || run.held) && !run.cancelled) {
      // An attempt that was only interrupted says nothing against the job.
      putBack(library, job.id, { counted: false });
      return 'waiting';
    }
    const state = run.cancelled ? 'cancelled' : 'failed';
    const failure =
      error instanceof Failure
        ? error
        : new Failure(
            'internal',
            'This work stopped because of an error in the program. The originals are not touched.',
            undefined,
            { cause: error },
          );
    if (state === 'failed' && !(error instanceof Failure)) options.onError(error);
    library.transaction(() => {
      const why: WhyEnded = { code: run.cancelled ? 'cancelled' : failure.code, message: failure.message };
      endJob(library, job.id, now(), { state, ...why });
      kind.ended?.(job, state, why);
    });
    return state;
  };

  return {
    wake,
    cancel: (id, operation) => {
      const run = running.get(id);
      if (run) {
        run.cancelled = true;
        run.stop.abort();
        return true;
      }
      const job = getJob(library, id);
      if (job.state !== 'waiting') return false;
      const why: WhyEnded = { code: 'cancelled', message: 'Cancelled before it began.' };
      endJob(library, id, now(), { state: 'cancelled', ...why });
      kinds[job.kind]?.ended?.({ ...job, input: null }, 'cancelled', why, operation);
      return true;
    },
    hold: id => {
      const run = running.get(id);
      if (!run) return;
      run.held = true;
      run.stop.abort();
    },
    progressOf: id => running.get(id),
    whenIdle: () =>
      new Promise((resolve, reject) => {
        idle.push({ resolve, reject });
        wake();
      }),
    close: async () => {
      closing = true;
      for (const { stop } of running.values()) stop.abort();
      if (running.size > 0) await allEnded.promise;
      for (const { resolve } of idle.splice(0)) resolve();
    },
  };
}
