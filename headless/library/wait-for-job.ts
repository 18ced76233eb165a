import { Failure } from '../../contract/failure.ts';
import type { Job } from '../../contract/jobs.ts';
import type { Text } from '../messages/messages.ts';
import type { Desk } from './desk.ts';

/**
 * Waits until a job has ended and gives it. Once `stop` is aborted the job is cancelled and waited for all the same,
 * so that nothing is left half done; a job that ends cancelled is given, one that failed is thrown as its Failure.
 */
export function jobEnd(desk: Desk, jobId: number, stop: AbortSignal): Promise<Job> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        const job = desk.ask('jobs.get', { id: jobId });
        if (job.state === 'waiting' || job.state === 'running') return;
        unlisten();
        stop.removeEventListener('abort', cancel);
        if (job.state === 'failed') reject(failureOf(job));
        else resolve(job);
      } catch (error) {
        unlisten();
        reject(error);
      }
    };
    const cancel = (): void => {
      const reply = desk.library.answer('jobs.cancel', { id: jobId });
      // A conflict means that it has ended in the meantime, which the next look sees.
      if (!reply.ok && reply.code !== 'conflict') reject(new Failure(reply.code, reply.message));
      look();
    };
    const unlisten = desk.library.listen(event => {
      if (event.kind === 'progress' && event.job.id === jobId && !['waiting', 'running'].includes(event.job.state))
        look();
    });
    stop.addEventListener('abort', cancel);
    if (stop.aborted) cancel();
    else look();
  });
}

/** The engine's codes are the contract's; a job keeps the code as text. */
const failureOf = ({ failure }: Job): Failure =>
  new Failure((failure?.code ?? 'internal') as Failure['code'], failure?.message ?? '');

/** Waits for a job and gives its result. Throws the failure of the job, or `cancelled` when it was stopped. */
export async function finishedJob(desk: Desk, jobId: number, stop: AbortSignal, words: Text): Promise<unknown> {
  const { state, result } = await jobEnd(desk, jobId, stop);
  if (state === 'cancelled') throw new Failure('cancelled', words.failure.stopped);
  return result;
}
