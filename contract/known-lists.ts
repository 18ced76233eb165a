import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Uid, id, requiredLine } from './shapes.ts';

/** A list of files that everybody has, such as those of an operating system, by their SHA-256 sums. */
export type KnownList = {
  readonly id: number;
  readonly uid: Uid;
  readonly name: string;
  /** How many different files it knows. */
  readonly count: number;
  readonly addedAt: number;
};

export const knownListCalls = {
  'known.list': reads(z.object({})).returns<readonly KnownList[]>(),
  /** Reads a list from a file of text: CSV such as that of the NSRL, or one sum a line. Comes back at once; the work is a job. */
  'known.add': writes(z.object({ name: requiredLine, path: z.string().min(1).max(4000) })).returns<{
    readonly jobId: number;
  }>(),
  'known.remove': writes(z.object({ id })).returns<Done>(),
};
