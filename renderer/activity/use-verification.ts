import { useEffect } from 'react';
import type { Verification } from '../../contract/custody.ts';
import type { Failure } from '../../contract/failure.ts';
import { useAnswer, useClient, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

/** How a verification stands; the last one that was started in this window, or that runs. */
export type Shown =
  | { readonly state: 'running'; readonly done: number; readonly total: number | null }
  | { readonly state: 'done'; readonly found: Verification }
  | { readonly state: 'failed'; readonly message: string };

/** A job of the library, or a verification beside it where it cannot be written. */
type Started = { readonly jobId: number } | Shown;

const useStarted = () => useKept<Started | undefined>('verification', undefined);

/** The verification of the open library: start it, stop it, see how far it is and what it found. */
export function useVerification(): {
  readonly shown: Shown | undefined;
  start(): void;
  stop(): void;
  /** Puts its result out of sight. */
  forget(): void;
} {
  const text = useWords(words);
  const client = useClient();
  const [started, keep, forget] = useStarted();
  const { data: summary } = useAnswer('library.summary', {});
  const cancel = useWrite('jobs.cancel').mutate;
  const jobId = started && 'jobId' in started ? started.jobId : undefined;
  const { data: job } = useAnswer('jobs.get', { id: jobId ?? 1 }, jobId !== undefined);
  const { data: jobs = [] } = useAnswer('jobs.open', {});
  const running = jobs.find(({ kind }) => kind === 'verify')?.id;
  // One that was started elsewhere, such as in another window or before a restart, is shown as well.
  useEffect(() => {
    if (running !== undefined && running !== jobId) keep({ jobId: running });
  }, [running, jobId, keep]);

  const failed = (failure: Failure): void => {
    if (failure.code === 'cancelled') forget();
    else keep({ state: 'failed', message: failureText(failure) });
  };
  const shown =
    started === undefined || !('jobId' in started)
      ? started
      : ofJob(job?.id === jobId ? job : undefined, text.notVerified);
  return {
    shown,
    start: () => {
      if (!summary?.readOnly) {
        // Subtle: not as a mutation, which would tell nobody once what began it is gone, such as the palette.
        client.call('custody.verify', {}).then(
          ({ jobId: id }) => keep({ jobId: id }),
          (failure: Failure) => tellFailure(text.verifyFailed, failure),
        );
        return;
      }
      keep({ state: 'running', done: 0, total: null });
      client.call('host.verify', {}).then(found => keep({ state: 'done', found }), failed);
    },
    stop: () => {
      if (jobId !== undefined) cancel({ id: jobId }, { onError: failure => tellFailure(text.notStopped, failure) });
      else client.call('host.stopVerifying', {}).catch((failure: Failure) => tellFailure(text.notStopped, failure));
    },
    forget,
  };
}

/** Follows a verification beside the jobs; once in a window. */
export function useVerifyingEvents(): void {
  const client = useClient();
  const [, keep, forget] = useStarted();
  useEffect(
    () =>
      client.listen(event => {
        if (event.kind !== 'verifying') return;
        const { done, total, ended } = event;
        // What it found comes as the answer to who asked.
        if (ended) forget();
        else keep({ state: 'running', done, total });
      }),
    [client, keep, forget],
  );
}

type Job = NonNullable<ReturnType<typeof useAnswer<'jobs.get'>>['data']>;

function ofJob(job: Job | undefined, notVerified: string): Shown {
  if (!job || job.state === 'waiting' || job.state === 'running')
    return { state: 'running', done: job?.done ?? 0, total: job?.total ?? null };
  if (job.state === 'done') return { state: 'done', found: job.result as Verification };
  return { state: 'failed', message: job.failure ? failureText(job.failure) : notVerified };
}
