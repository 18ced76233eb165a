import { Failure } from '../../contract/failure.ts';
import type { Job } from '../../contract/jobs.ts';
import type { Text } from '../messages/messages.ts';
import type { Desk } from './desk.ts';

/**
 * Waits until a job has ended and gives it. Once `stop` is aborted the job is cancelled and waited for all the same,
 * so that nothing is left half done; a job that ends cancelled is given, one that failed is thrown as its Failure.
 */
export async function jobEnd(desk: Desk, jobId: number, stop: AbortSignal): Promise<Job> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const job = (): Job => desk.ask('jobs.get', { id: jobId });
  const cancel = (): void => {
    const reply = desk.library.answer('jobs.cancel', { id: jobId });
    // A conflict means that it has ended in the meantime.
    if (!reply.ok && reply.code !== 'conflict') reject(new Failure(reply.code, reply.message));
    // A job that had not begun ends without an event.
    else if (!isOpen(job())) resolve();
  };
  const unlisten = desk.library.listen(event => {
    if (event.kind === 'progress' && event.job.id === jobId && !isOpen(event.job)) resolve();
  });
  stop.addEventListener('abort', cancel);
  try {
    if (stop.aborted) cancel();
    if (isOpen(job())) await promise;
    // Subtle: when the end could not be written, such as on a full disk, the job is open still. Waiting for all work
    // has it written, or says why it cannot be.
    if (isOpen(job())) await desk.library.whenIdle();
    const ended = job();
    if (ended.state === 'failed') throw failureOf(ended);
    return ended;
  } finally {
    unlisten();
    stop.removeEventListener('abort', cancel);
  }
}

/** Waits for a job and gives its result. Throws the failure of the job, or `cancelled` when it was stopped. */
export async function finishedJob(desk: Desk, jobId: number, stop: AbortSignal, words: Text): Promise<unknown> {
  const { state, result } = await jobEnd(desk, jobId, stop);
  if (state !== 'done') throw new Failure('cancelled', words.failure.stopped);
  return result;
}

const isOpen = ({ state }: Pick<Job, 'state'>): boolean => state === 'waiting' || state === 'running';

/** The engine's codes are the contract's; a job keeps the code as text. */
const failureOf = ({ failure }: Job): Failure =>
  new Failure((failure?.code ?? 'internal') as Failure['code'], failure?.message ?? '');
