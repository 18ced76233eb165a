import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, id } from './shapes.ts';

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Work that takes a while. It goes on after a restart. */
export type Job = {
  readonly id: number;
  readonly kind: string;
  readonly subject: number;
  readonly state: JobState;
  readonly attempts: number;
  readonly done: number;
  /** Null while the amount of work is not known. */
  readonly total: number | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly result: unknown;
};

export const jobCalls = {
  'jobs.get': reads(z.object({ id })).returns<Job>(),
  /** Work that waits or runs, the oldest first; at most 1,000. Pages to be recognised are told by `ocr.status`. */
  'jobs.open': reads(z.object({})).returns<readonly Job[]>(),
  'jobs.cancel': writes(z.object({ id })).returns<Done>(),
};
