import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Job } from '../../contract/jobs.ts';
import type { Done } from '../../contract/shapes.ts';
import { getJob, openJobs } from '../../db/store/queries/jobs.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';

export function showJob({ library, engine }: ReadingDesk, { id }: CheckedInputOf<'jobs.get'>): Job {
  const progress = engine.jobs().progressOf(id);
  return { ...getJob(library, id), ...(progress ? { done: progress.done, total: progress.total } : {}) };
}

/** Work that waits or runs, with how far what runs is now. */
export function showOpenJobs({ library, engine }: ReadingDesk): readonly Job[] {
  return openJobs(library).map(job => {
    const progress = engine.jobs().progressOf(job.id);
    return progress ? { ...job, done: progress.done, total: progress.total } : job;
  });
}

export function cancelJob({ operation, engine }: WritingDesk, { id }: CheckedInputOf<'jobs.cancel'>): Done {
  const { kind } = getJob(operation, id);
  if (!engine.jobs().cancel(id, operation)) throw new Failure('conflict', 'This work has ended already.');
  operation.tell({ job: id, kind });
  return { done: true };
}
