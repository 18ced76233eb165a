import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Uid, id, line, prose, requiredLine } from './shapes.ts';

export const caseStatuses = ['open', 'closed', 'archived'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** One investigation (matter). */
export type Case = {
  readonly id: number;
  readonly uid: Uid;
  readonly title: string;
  /** The office's own reference number; unique in the library when given. */
  readonly reference: string;
  readonly jurisdiction: string;
  readonly status: CaseStatus;
  readonly description: string;
  /** Exhibit numbers are this prefix and a number of this many digits, such as EX-0001. */
  readonly exhibitPrefix: string;
  readonly exhibitDigits: number;
  readonly exhibits: number;
  readonly facts: number;
  /** People and organisations. */
  readonly people: number;
  readonly notes: number;
  /** Conflicts without an adopted value. */
  readonly openConflicts: number;
};

/** Something that was done in a case lately; `times` in a row. */
export type LatestEntry = {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly times: number;
  /** It may have been done more often: the log was looked through no further. */
  readonly orMore: boolean;
  /** What it was done to, such as the number and title of an exhibit. */
  readonly label: string;
  readonly exhibitId: number | null;
};

/** A case at a glance: its material, what needs attention, and what was done last. */
export type CaseOverview = {
  readonly pages: number;
  readonly bytes: number;
  /** Exhibits by kind of file, the most frequent first. */
  readonly kinds: readonly { readonly kind: string; readonly exhibits: number; readonly bytes: number }[];
  /** Exhibits by their own date: `2021-10`, or `2021` where no month is stated. */
  readonly months: readonly { readonly month: string; readonly exhibits: number }[];
  readonly undated: number;
  readonly attention: {
    /** Files that could not be taken in, and were not in a later import either. */
    readonly failedFiles: number;
    /** The newest import with such a file. */
    readonly failedImportId: number | null;
    readonly unreadable: number;
    readonly waiting: number;
    /** Pages that are pictures and could not be recognised. */
    readonly failedPages: number;
    readonly untagged: number;
    /** Exhibits that nobody has looked at yet. */
    readonly unreviewed: number;
    readonly openConflicts: number;
    readonly undatedFacts: number;
  };
  /** The newest first. */
  readonly latest: readonly LatestEntry[];
};

const caseFields = {
  title: requiredLine,
  reference: line,
  jurisdiction: line,
  status: z.enum(caseStatuses),
  description: prose,
  exhibitPrefix: z
    .string()
    .trim()
    .max(20)
    .regex(/^[^\d\s]*$/, 'Use letters and signs, and no digits or spaces'),
  exhibitDigits: z.int().min(1).max(9),
};

export const caseCalls = {
  'cases.list': reads(z.object({})).returns<readonly Case[]>(),
  /** By id, or by reference. */
  'cases.get': reads(z.union([z.object({ id }), z.object({ reference: requiredLine })])).returns<Case>(),
  'cases.overview': reads(z.object({ id })).returns<CaseOverview>(),
  'cases.create': writes(z.object(caseFields).partial().required({ title: true })).returns<Case>(),
  'cases.update': writes(z.object({ id, ...z.object(caseFields).partial().shape })).returns<Case>(),
};
