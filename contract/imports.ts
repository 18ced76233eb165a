import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { Reading } from './exhibits.ts';
import { type Done, type Page, type Uid, after, id, limit, line } from './shapes.ts';

/**
 * What came through a browser has no path that anybody could go to: known are the folders it was dropped in, and its
 * name. Its path is `upload:<folders and name>`; in what was dropped later under the same names, `upload 2:…` and so on.
 */
export const uploadPrefix = (drop: number): string => (drop === 1 ? 'upload:' : `upload ${drop}:`);

/** What the browser called a file, or undefined for a path on this machine, which never begins like that. */
export const uploadedAs = (path: string): string | undefined => /^upload(?: \d+)?:(.*)$/s.exec(path)?.[1];

/** How an import names a batch of files that a browser has brought: `upload:<UUID>`. */
export const uploadedBatch = (path: string): string | undefined =>
  /^upload:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1];

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
      /** Absolute paths on this machine, and batches that a browser has brought. */
      paths: z.array(z.string().min(1)).min(1).max(10_000),
      custodian: line.default(''),
      source: line.default(''),
      /** Whether pages that are pictures are recognised. */
      ocr: z.boolean().default(true),
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
