import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { Reading } from './exhibits.ts';
import { type Done, type Page, type Uid, after, id, limit, line } from './shapes.ts';

export const outcomes = ['stored', 'duplicate', 'failed'] as const;
/** `stored`: new in this case. `duplicate`: the case has these bytes; the place was added to its exhibit. `failed`: could not be taken in. */
export type Outcome = (typeof outcomes)[number];

/** One import and its account: found = stored + duplicate + failed, always. */
export type Import = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly custodian: string;
  readonly source: string;
  readonly paths: readonly string[];
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly failure: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly found: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly failed: number;
  /** Of the stored ones: text still being read, and text that could not be read. */
  readonly waiting: number;
  readonly unreadable: number;
};

export type ImportItem = {
  readonly id: number;
  readonly path: string;
  readonly outcome: Outcome;
  readonly exhibitId: number | null;
  readonly exhibitNumber: string | null;
  readonly kind: string | null;
  readonly size: number | null;
  readonly reading: Reading | null;
  /** Why it failed, or why the text of a stored original could not be read. */
  readonly reason: string | null;
};

export const importCalls = {
  /** Takes files and folders into a case. Comes back at once; the work is a job. */
  'imports.start': writes(
    z.object({
      caseId: id,
      /** Absolute paths on this machine. */
      paths: z.array(z.string().min(1)).min(1).max(10_000),
      custodian: line.default(''),
      source: line.default(''),
    }),
  ).returns<{ readonly importId: number; readonly jobId: number }>(),
  'imports.list': reads(z.object({ caseId: id.optional() })).returns<readonly Import[]>(),
  'imports.get': reads(z.object({ id })).returns<Import>(),
  'imports.items': reads(
    z.object({ id, outcome: z.enum(outcomes).optional(), unreadable: z.boolean().default(false), after, limit }),
  ).returns<Page<ImportItem>>(),
  /** Stops after the file under way. What is stored stays. */
  'imports.cancel': writes(z.object({ id })).returns<Done>(),
};
