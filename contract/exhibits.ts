import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type EvidenceDate, dateText } from './dates.ts';
import { passwords } from './passwords.ts';
import type { PageScan } from './ocr.ts';
import { type Done, type Page, type Uid, after, id, limit, line, prose, requiredLine } from './shapes.ts';

export const exhibitStatuses = ['new', 'in-review', 'reviewed', 'key', 'privileged'] as const;
export type ExhibitStatus = (typeof exhibitStatuses)[number];

/** Whether the text of a file could be read; the original is stored whatever happened here. */
export type Reading = 'waiting' | 'read' | 'none' | 'failed';

/** One item of evidence in a case, made from one original file. */
export type Exhibit = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly fileId: number;
  /** The exhibit of the container this came out of, such as the e-mail of an attachment. */
  readonly parentId: number | null;
  readonly number: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pages: number;
  readonly sha256: string;
  readonly custodian: string;
  readonly source: string;
  /** Who acquired it, when and how. */
  readonly acquired: string;
  readonly description: string;
  readonly status: ExhibitStatus;
  readonly date: EvidenceDate;
  readonly addedAt: number;
  readonly reading: Reading;
  /** Why the text could not be read, or was read only in part. */
  readonly readingProblem: string | null;
  /** The kind of that problem, such as 'password'. */
  readonly readingCode: string | null;
  readonly tagIds: readonly number[];
  readonly citations: number;
};

/** One place where the bytes were found. */
export type Occurrence = {
  readonly path: string;
  readonly fileName: string;
  readonly parentId: number | null;
  readonly importId: number;
  /** As the file system said, milliseconds since 1970 UTC; null inside containers. */
  readonly modifiedAt: number | null;
  /** What a container states of the file in it, as written there, such as `modified`. */
  readonly stated: Readonly<Record<string, string>>;
  readonly foundAt: number;
  readonly actor: string;
};

export type FamilyMember = { readonly id: number; readonly number: string; readonly title: string };

export type ExhibitDetails = Exhibit & {
  readonly occurrences: readonly Occurrence[];
  /** What came out of it: the first thousand. */
  readonly children: readonly FamilyMember[];
  /** Whether more came out of it than are in `children`. */
  readonly hasMoreChildren: boolean;
  /** Of a container without children: what is in it and was an exhibit of the case before, the first thousand. */
  readonly knownBefore: readonly FamilyMember[];
  /** What the file says of itself, as written there. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly verifiedAt: number | null;
  /** Pages whose words are in a picture, by how far recognising them is. */
  readonly scans: Readonly<Record<PageScan['state'], number>>;
  /** What its first 2,000 pages are written in, as ISO 639-1 names it, the most frequent first; empty while that is not known. */
  readonly languages: readonly { readonly language: string; readonly pages: number }[];
};

/** A message of a thread: messages that name each other, directly or through others, in one case. */
export type ThreadMessage = {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  /** As written in the message. */
  readonly sender: string;
  readonly date: EvidenceDate;
  /** The exhibit of the message that this one answers, where the case has it. */
  readonly answers: number | null;
};

export type ExhibitPage = {
  readonly number: number;
  readonly label: string;
  /** Points (1/72 inch); 0 when the kind has no page size. */
  readonly width: number;
  readonly height: number;
  /** `ocr`: a machine read it, or a person corrected what a machine read. */
  readonly origin: 'embedded' | 'ocr';
  readonly text: string;
  /** Set where the words of the page are in a picture. */
  readonly scan: PageScan | null;
};

/** What the table of exhibits can be put in order by. What has no value stands last either way. */
export const exhibitOrders = [
  'number',
  'title',
  'kind',
  'date',
  'custodian',
  'source',
  'pages',
  'status',
  'citations',
  'size',
  'added',
] as const;
export type ExhibitOrder = (typeof exhibitOrders)[number];

/** Exhibits that may need a look. `unread`: their text is waiting, could not be read, or has no reader. */
export const exhibitMarks = ['untagged', 'undated', 'unread', 'cited', 'uncited'] as const;
export type ExhibitMark = (typeof exhibitMarks)[number];

const names = z.array(line).max(1000).default([]);
/** Which exhibits of a case to show. Within a field any of the values will do; every field given must fit. */
export const exhibitFilter = z.object({
  /** Stands in the number, the title, the file name or the custodian. */
  text: line.default(''),
  kinds: names,
  statuses: z.array(z.enum(exhibitStatuses)).default([]),
  /** These tags or ones under them. */
  tagIds: z.array(id).max(1000).default([]),
  custodians: names,
  marks: z.array(z.enum(exhibitMarks)).default([]),
});
export type ExhibitFilter = z.output<typeof exhibitFilter>;

/** The whole table at once, as ids alone: its rows are asked for as they come into view. */
export type ExhibitTable = {
  readonly ids: readonly number[];
  /** How deep each one stands in its family; empty unless families were asked for. */
  readonly levels: readonly number[];
  /** How many the case has, whatever the filter. */
  readonly total: number;
};

/** How many exhibits of a case have each value. */
export type ExhibitFacets = {
  readonly kinds: readonly { readonly value: string; readonly count: number }[];
  readonly custodians: readonly { readonly value: string; readonly count: number }[];
  readonly statuses: readonly { readonly value: ExhibitStatus; readonly count: number }[];
  readonly tags: readonly { readonly value: number; readonly count: number }[];
  readonly marks: Readonly<Record<ExhibitMark, number>>;
};

/** What renumbering several exhibits would give. */
export type NumberPreview = {
  readonly total: number;
  /** The first 200, in order. */
  readonly rows: readonly { readonly id: number; readonly from: string; readonly to: string }[];
  /** Numbers that another exhibit of the case has or had, so that they cannot be given; the first 200. */
  readonly taken: readonly string[];
  readonly takenCount: number;
};

const ids = z.array(id).min(1).max(100_000);
/** Exhibits of one case in the order of their new numbers, and the first of these. */
const numbering = z.object({ ids, first: requiredLine });

/** What the table of exhibits shows, and in which order. With `families`, what came out of a container stands under it. */
export const exhibitTableInput = z.object({
  caseId: id,
  sort: z.enum(exhibitOrders).default('number'),
  descending: z.boolean().default(false),
  families: z.boolean().default(false),
  filter: exhibitFilter.prefault({}),
});

export const exhibitCalls = {
  'exhibits.list': reads(
    z.object({
      caseId: id,
      sort: z.enum(['number', 'title', 'date', 'added']).default('number'),
      after,
      limit,
    }),
  ).returns<Page<Exhibit>>(),
  /** All that the filter lets through, in order. */
  'exhibits.table': reads(exhibitTableInput).returns<ExhibitTable>(),
  /** The rows of these ids, in any order; those that are gone are left out. */
  'exhibits.rows': reads(z.object({ ids: z.array(id).min(1).max(1000) })).returns<readonly Exhibit[]>(),
  'exhibits.facets': reads(z.object({ caseId: id })).returns<ExhibitFacets>(),
  /** By id, or by case and number. */
  'exhibits.get': reads(
    z.union([z.object({ id }), z.object({ caseId: id, number: requiredLine })]),
  ).returns<ExhibitDetails>(),
  /** The messages of the thread that an exhibit belongs to, itself among them, by date; at most 500. None when it is no message. */
  'exhibits.thread': reads(z.object({ id })).returns<readonly ThreadMessage[]>(),
  'exhibits.page': reads(z.object({ id, page: z.int().min(1).max(65_535) })).returns<ExhibitPage>(),
  'exhibits.update': writes(
    z.object({
      ids,
      title: requiredLine.optional(),
      custodian: line.optional(),
      source: line.optional(),
      acquired: line.optional(),
      description: prose.optional(),
      status: z.enum(exhibitStatuses).optional(),
      date: dateText.optional(),
    }),
  ).returns<Done>(),
  'exhibits.renumber': writes(z.object({ id, number: requiredLine })).returns<Exhibit>(),
  /** Numbers exhibits in this order from the first number on, all or none. */
  'exhibits.renumberAll': writes(numbering).returns<Done>(),
  'exhibits.previewNumbers': reads(numbering).returns<NumberPreview>(),
  'exhibits.tag': writes(z.object({ ids, tagId: id, on: z.boolean() })).returns<Done>(),
  /** Takes exhibits out of their case. The originals stay in the vault; the log says who removed them and why. */
  'exhibits.remove': writes(z.object({ ids, reason: requiredLine })).returns<Done>(),
  /** Has the strings in files searched that nothing reads (kind `other`). Undo takes them out of the search again. */
  'exhibits.readStrings': writes(z.object({ ids })).returns<{ readonly jobs: number }>(),
  /** Reads the text of the originals once more, such as after a failure. */
  /** `passwords` are tried on these exhibits if they are protected, and not kept. */
  'exhibits.readAgain': writes(z.object({ ids, passwords: passwords.default([]) })).returns<{
    readonly jobs: number;
  }>(),
};
