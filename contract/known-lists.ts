import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Uid, id, requiredLine } from './shapes.ts';

/** The sums by which lists know files, the surest first, with their length in bytes. */
export const sumLengths = { sha256: 32, sha1: 20, md5: 16 } as const;
export type SumKind = keyof typeof sumLengths;
/** As they are called everywhere. */
export const sumNames: Readonly<Record<SumKind, string>> = { sha256: 'SHA-256', sha1: 'SHA-1', md5: 'MD5' };

/** A list of files that everybody has, such as those of an operating system, by sums of their bytes. */
export type KnownList = {
  readonly id: number;
  readonly uid: Uid;
  readonly name: string;
  readonly sum: SumKind;
  /** How many different files it knows. */
  readonly count: number;
  readonly addedAt: number;
};

export const knownListCalls = {
  'known.list': reads(z.object({})).returns<readonly KnownList[]>(),
  /**
   * Reads a list from a file of text: CSV such as that of the NSRL, or one sum a line. Of each line the surest sum
   * counts; lines with different kinds make a list of each. Comes back at once; the work is a job.
   */
  'known.add': writes(z.object({ name: requiredLine, path: z.string().min(1).max(4000) })).returns<{
    readonly jobId: number;
  }>(),
  'known.remove': writes(z.object({ id })).returns<Done>(),
};
