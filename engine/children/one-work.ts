import type { Failure } from '../../contract/failure.ts';
import { type Child, type ChildRequest, type StartChild, endedForMemory } from './child.ts';
import { startNodeChild } from './start-node-child.ts';

/** What is said when a piece of work comes to nothing. */
export type WhyNot = {
  cancelled(): Failure;
  tooLarge(what: 'memory' | 'time'): Failure;
  broken(detail: string): Failure;
};

export type OneWork<Result> = {
  readonly request: ChildRequest;
  /** What the process is told to do. */
  readonly message: unknown;
  /** Takes what the process says; `done` and `failed` end it. */
  hear(said: unknown, done: (result: Result) => void, failed: (failure: Failure) => void): void;
  readonly whyNot: WhyNot;
  /** Milliseconds the process may take. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
  /** Starts a child process; the desktop shell brings its own way. */
  readonly startChild?: StartChild | undefined;
};

/** Has one piece of work done in a process of its own, which ends afterwards. Rejects with one of the failures given. */
export async function doOneWork<Result>(work: OneWork<Result>): Promise<Result> {
  const { whyNot, signal } = work;
  if (signal?.aborted) throw whyNot.cancelled();
  const child = start(work);
  const outcome = Promise.withResolvers<Result>();
  const end = (failure: Failure): void => {
    outcome.reject(failure);
    child.kill();
  };
  child.onMessage(said => work.hear(said, outcome.resolve, outcome.reject));
  const gone = child.ended.then(ended =>
    outcome.reject(endedForMemory(ended) ? whyNot.tooLarge('memory') : whyNot.broken(ended.output)),
  );

  const onAbort = (): void => end(whyNot.cancelled());
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => end(whyNot.tooLarge('time')), work.timeLimit);
  child.send(work.message);
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    child.kill();
    await gone;
  }
}

function start<Result>({ startChild = startNodeChild, request, whyNot }: OneWork<Result>): Child {
  try {
    return startChild(request);
  } catch (error) {
    throw whyNot.broken(error instanceof Error ? error.message : String(error));
  }
}
