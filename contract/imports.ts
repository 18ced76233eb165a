import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { Reading } from './exhibits.ts';
import { passwords } from './passwords.ts';
import { type Done, type Page, type Uid, after, id, limit, line, requiredLine } from './shapes.ts';

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

export const outcomes = ['stored', 'duplicate', 'failed', 'skipped'] as const;
/**
 * `stored`: new in this case. `duplicate`: the case has these bytes; the place was added to its exhibit. `failed`: could
 * not be taken in. `skipped`: left out on purpose, by a rule of the import.
 */
export type Outcome = (typeof outcomes)[number];

/** What an import leaves out or marks. */
export const importRules = z.object({
  /** Leaves out what systems keep for themselves, such as `.DS_Store`, `Thumbs.db` and `__MACOSX`. */
  skipSystemFiles: z.boolean().default(false),
  /** Leaves out files by name (`*.tmp`) or by the end of their path (`cache/*`); `*` and `?` stand for any characters. */
  skip: z.array(requiredLine).max(100).default([]),
  /** What to do with files that a list of known files has: take them in, tag them as well, or leave them out. */
  known: z.enum(['keep', 'mark', 'skip']).default('keep'),
});
export type ImportRules = z.output<typeof importRules>;

/** One import and its account: found = stored + duplicate + failed + skipped, always. */
export type Import = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly custodian: string;
  readonly source: string;
  /** Who acquired it, when and how, as the person who imported it said. */
  readonly acquired: string;
  readonly rules: ImportRules;
  readonly paths: readonly string[];
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly failure: string | null;
  /** Held until somebody lets it go on, also over restarts. */
  readonly paused: boolean;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly found: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly skipped: number;
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
  /** The exhibit in which it lies, such as an archive: what failed there is tried again by reading that. Null on a disk. */
  readonly containerId: number | null;
  readonly kind: string | null;
  readonly size: number | null;
  readonly reading: Reading | null;
  /** Why it failed, or why the text of a stored original could not be read. */
  readonly reason: string | null;
  /** The kind of that reason, as the account names it. */
  readonly code: string | null;
};

/** What an import came to, by kind of file and by reason. */
export type ImportAccount = {
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly bytes: number }[];
  /** Why files were not taken in, left out, or not read; the most frequent first. `sentence` is that of one of them. */
  readonly reasons: readonly {
    readonly outcome: 'failed' | 'skipped' | 'unreadable';
    readonly code: string;
    readonly count: number;
    readonly sentence: string;
  }[];
};

/** How an import of the same places differs from an earlier one. */
export type ImportComparison = {
  readonly earlier: { readonly id: number; readonly startedAt: number };
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
};
export const differences = ['new', 'changed', 'gone'] as const;

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
      acquired: line.default(''),
      rules: importRules.prefault({}),
      /** Tried on the protected files of the case while the library stays open, and not kept. */
      passwords: passwords.default([]),
    }),
  ).returns<{ readonly importId: number; readonly jobId: number }>(),
  'imports.list': reads(z.object({ caseId: id.optional() })).returns<readonly Import[]>(),
  'imports.get': reads(z.object({ id })).returns<Import>(),
  'imports.items': reads(
    z.object({
      id,
      outcome: z.enum(outcomes).optional(),
      unreadable: z.boolean().default(false),
      kind: z.string().max(100).optional(),
      /** The code of a reason, as the account names it. */
      code: z.string().max(100).optional(),
      after,
      limit,
    }),
  ).returns<Page<ImportItem>>(),
  'imports.account': reads(z.object({ id })).returns<ImportAccount>(),
  /** Compares an import with the newest earlier one of the same case and places; null when there is none. */
  'imports.compare': reads(z.object({ id })).returns<ImportComparison | null>(),
  /** The places that are new, changed or gone, in the order of their paths. */
  'imports.differences': reads(z.object({ id, what: z.enum(differences), after, limit })).returns<
    Page<{ readonly path: string; readonly exhibitId: number | null; readonly exhibitNumber: string | null }>
  >(),
  /** Holds an import after the file under way, until it is let go on; also over restarts. */
  'imports.pause': writes(z.object({ id })).returns<Done>(),
  'imports.resume': writes(z.object({ id })).returns<Done>(),
  /** Reads again what could not be read: all of it, or what failed for one reason. */
  'imports.readAgain': writes(z.object({ id, code: z.string().max(100).optional() })).returns<{
    readonly jobs: number;
  }>(),
  /** Stops after the file under way. What is stored stays. */
  'imports.cancel': writes(z.object({ id })).returns<Done>(),
};
