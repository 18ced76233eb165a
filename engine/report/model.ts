import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { highlightColours } from '../../contract/highlights.ts';
import { noteBody } from '../../contract/note-body.ts';
import { pageNamings } from '../../contract/page-names.ts';
import { reportSections } from '../../contract/report.ts';

/**
 * The case summary as plain data. It holds everything the document says about the case and nothing about how it
 * looks; fixed words come from words.ts, page numbers and back-links from the typesetter.
 */

const text = z.string();
const texts = z.array(text);
/** A moment in UTC as ISO 8601 with a final Z; fractions of a second are allowed and not shown. */
const moment = z.iso.datetime();
/** SHA-256 or another 32-byte digest, lower-case hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/u, '64 lower-case hexadecimal digits');
const count = z.int().nonnegative();
const page = z.int().positive();

/** Points to the proof: an exhibit by its number, a page from 1 (null = the exhibit as a whole), the words quoted. */
const citation = z.strictObject({
  exhibit: text,
  page: page.nullable(),
  pageLabel: text.optional(),
  quote: text.optional(),
});

/** A date of evidence as the document writes it; it is shown as written and never converted. */
const writtenDate = z.strictObject({
  text,
  precision: z.enum(['', 'year', 'month', 'day', 'minute', 'second', 'circa', 'range']),
  zone: text,
});

const paragraph = z.strictObject({ text, citations: z.array(citation) });

const party = z.strictObject({
  name: text,
  aliases: texts,
  kind: z.enum(['person', 'organisation']),
  role: text,
  description: text,
  /** Numbers of the counts this party is charged in, as in `counts[].number`. */
  counts: texts,
});

const charge = z.strictObject({
  /** The number, or a letter of this document for a count that has none. */
  number: text,
  lettered: z.boolean(),
  title: text,
  statute: text,
  elements: texts,
  /** Names as in `parties[].name`. */
  parties: texts,
  outcome: text,
  facts: count,
});

/** Somebody who is charged. One for each person: several may bear one name. */
const charged = z.strictObject({
  name: text,
  /** What tells this person from others of the name; '' where there are none. */
  about: text,
  /** Places in `counts`. */
  counts: z.array(count),
});

const fact = z.strictObject({
  date: writtenDate,
  /** The heading the fact stands under, such as "2020"; '' = undated. Facts come in the order they are to be shown. */
  year: text,
  text,
  status: z.enum(['alleged', 'disputed', 'admitted', 'proved']),
  evaluation: text,
  parties: texts,
  counts: texts,
  citations: z.array(citation),
});

const conflict = z.strictObject({
  claim: text,
  values: z.array(z.strictObject({ value: text, remark: text, citations: z.array(citation), adopted: z.boolean() })),
  /** Why the adopted value was adopted; null while the conflict is open. */
  reason: text.nullable(),
});

const note = z.strictObject({
  title: text,
  /** Its pin-cites carry the numbers that the exhibits have now. */
  words: noteBody,
  /** What the note is about; null = the case. */
  on: z.strictObject({ exhibit: text, page: page.nullable() }).nullable(),
  /** Pin-cites beside the words. */
  citations: z.array(citation),
  /** When it was locked; a locked note is only amended. */
  lockedAt: moment.nullable(),
  amendments: z.array(z.strictObject({ at: moment, words: noteBody, citations: z.array(citation) })),
});

/** The passages that were highlighted in one exhibit, in the order of its pages. */
const highlighted = z.strictObject({
  exhibit: text,
  title: text,
  passages: z.array(
    z.strictObject({
      page,
      /** '' = an area of the page without words. */
      quote: text,
      colour: z.enum(highlightColours),
      comment: text,
    }),
  ),
});

const exhibit = z.strictObject({
  number: text,
  title: text,
  /** BCP 47 tag of the title where it is known, such as "zh-Hans". */
  titleLanguage: text.optional(),
  fileName: text,
  date: writtenDate,
  custodian: text,
  source: text,
  /** Kind of file, such as "pdf"; words.ts names the known ones. */
  kind: text,
  pages: count,
  /** Bytes. */
  size: count,
  sha256: digest,
  status: z.enum(['new', 'in-review', 'reviewed', 'key', 'privileged']),
  /** Exhibit number of the container it came out of. */
  parent: text.nullable(),
  /** Exhibit numbers of what came out of it. */
  children: texts,
  /** In how many places the same bytes were found. */
  occurrences: count,
});

const custodyRow = z.strictObject({
  seq: page,
  at: moment,
  actor: text,
  action: text,
  subject: text,
  reason: text,
});

const custody = z.strictObject({
  entries: count,
  headSeq: count,
  headHash: digest,
  device: text,
  /** Fingerprint of the device's public signing key, as shown elsewhere in the product. */
  keyFingerprint: text,
  /** The result of the last verification, in the language of the report. */
  verified: text,
  /** The last entries, oldest first; left out when the report is not to show them. */
  rows: z.array(custodyRow).optional(),
});

/** Checks a case summary that comes from outside the process or from the store. */
export const caseSummary = z.strictObject({
  language: z.enum(['en', 'zh-Hans']),
  paper: z.enum(['letter', 'a4']),
  /** Time of the last entry of the custody log, never the clock: the same library makes the same document. */
  asOf: moment,
  case: z.strictObject({
    title: text,
    reference: text,
    jurisdiction: text,
    status: z.enum(['open', 'closed', 'archived']),
    description: texts,
  }),
  /** Sentences that must stand on the cover, such as "An indictment is an allegation". */
  notices: texts,
  /** Parts that were left out by choice; the document says so. Their lists below are empty. */
  leftOut: z.array(z.enum(reportSections)).optional(),
  summary: z.array(paragraph),
  parties: z.array(party),
  counts: z.array(charge),
  charged: z.array(charged),
  chronology: z.array(fact),
  conflicts: z.array(conflict),
  notes: z.array(note),
  /** One for each exhibit that has any, in the order of the exhibit list. */
  highlights: z.array(highlighted),
  exhibits: z.array(exhibit),
  /** Cited pages that are called otherwise than by a number, such as the days of a chat. */
  namedPages: z.array(z.strictObject({ exhibit: text, page, is: z.enum(pageNamings), name: text })).optional(),
  custody,
  program: z.strictObject({ name: text, version: text }),
});

export type CaseSummary = z.infer<typeof caseSummary>;
export type Citation = z.infer<typeof citation>;
export type WrittenDate = z.infer<typeof writtenDate>;
export type ReportLanguage = CaseSummary['language'];

/**
 * Returns the case summary when it is complete and unambiguous.
 * Raises `invalid` when a field is missing or malformed, or when two exhibits carry one number.
 */
export function checkCaseSummary(value: unknown): CaseSummary {
  const parsed = caseSummary.safeParse(value);
  if (!parsed.success) {
    throw new Failure(
      'invalid',
      'The case summary is incomplete, so no document was made. No evidence was changed. The fields at fault are listed in the details.',
      parsed.error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message })),
    );
  }
  const seen = new Set<string>();
  for (const { number } of parsed.data.exhibits) {
    if (seen.has(number)) {
      throw new Failure(
        'invalid',
        `Two exhibits carry the number ${number}, so a citation could point at the wrong one. No document was made; give one of them another number.`,
      );
    }
    seen.add(number);
  }
  return parsed.data;
}
