import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Page, type Uid, after, id, limit, line } from './shapes.ts';

/** One row of the custody log: who did what to which item, when and why. */
export type CustodyEntry = {
  readonly device: Uid;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: Uid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly hash: string;
};

/** What a verification found. `problem` names the first thing that is wrong, or is null. */
export type Verification = {
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
  readonly problem: string | null;
  readonly problems: readonly string[];
  /** Things worth knowing that are not wrong, such as leftovers of an interrupted import. */
  readonly remarks: readonly string[];
  /** The last entry of this device's log, for keeping elsewhere. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
};

export const subjectNouns = [
  'case',
  'exhibit',
  'fact',
  'note',
  'entity',
  'count',
  'conflict',
  'import',
  'tag',
] as const;

/** The record that an entry of the log is about, as it is called now. */
export type CustodySubject = {
  readonly uid: Uid;
  readonly noun: (typeof subjectNouns)[number];
  readonly id: number;
  /** Null for what belongs to the whole library. */
  readonly caseId: number | null;
  readonly label: string;
  readonly deleted: boolean;
};

/** Kinds of acts, for filtering the log. */
export const custodyKinds = [
  'sessions',
  'cases',
  'imports',
  'exhibits',
  'tags',
  'facts',
  'people',
  'notes',
  'conflicts',
  'handovers',
  'verifications',
  'reports',
  'undone',
] as const;
export type CustodyKind = (typeof custodyKinds)[number];

/** Which entries of the log to show; every field given must fit. */
export const custodyFilter = z.object({
  /** About this record, also among others. */
  subject: z.uuid().optional(),
  /** About what belongs to this case. */
  caseId: id.optional(),
  actor: z.string().max(500).optional(),
  /** Any of these. */
  kinds: z.array(z.enum(custodyKinds)).optional(),
  /** From this moment on, in milliseconds since 1970 UTC. */
  from: z.int().nonnegative().optional(),
  /** Before this moment. */
  to: z.int().nonnegative().optional(),
});
export type CustodyFilter = z.output<typeof custodyFilter>;

export const custodyCalls = {
  /** The log, or what a filter lets through; the newest first. */
  'custody.list': reads(custodyFilter.extend({ after, limit })).returns<Page<CustodyEntry>>(),
  /** Everybody who is in the log, by name. */
  'custody.actors': reads(z.object({})).returns<readonly string[]>(),
  'custody.subjects': reads(z.object({ uids: z.array(z.uuid()).max(1000) })).returns<readonly CustodySubject[]>(),
  /** Walks the log, the store and the vault. The job's result is a Verification. */
  'custody.verify': writes(z.object({})).returns<{ readonly jobId: number }>(),
  /** Logs that somebody handed an exhibit over: purpose and place as the custody form asks. */
  'custody.note': writes(
    z.object({ exhibitId: id, releasedBy: line, receivedBy: line, purpose: line, location: line }),
  ).returns<Done>(),
};
