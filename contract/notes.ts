import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Citation, citationInput } from './citations.ts';
import { type Done, type Uid, id, line, prose } from './shapes.ts';

/** The investigator's own words on a case, an exhibit or a page. A locked note is never changed, only amended. */
export type Note = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly exhibitId: number | null;
  readonly exhibitNumber: string | null;
  readonly page: number | null;
  readonly title: string;
  /** A note's body (note-body.ts) as JSON text; `text` is derived from it. */
  readonly body: string;
  readonly text: string;
  readonly inReport: boolean;
  readonly lockedAt: number | null;
  readonly amendsId: number | null;
  readonly createdAt: number;
  readonly citations: readonly Citation[];
};

const place = { exhibitId: id.optional(), page: z.int().min(1).max(65_535).optional() };
/** Plain text makes one paragraph a line; or a whole body. Pin-cites in a body become the note's own. */
const words = { text: prose.optional(), body: prose.optional() };

export const noteCalls = {
  /** Notes of a case; or those on an exhibit, and those that cite it. */
  'notes.list': reads(z.object({ caseId: id, exhibitId: id.optional() })).returns<readonly Note[]>(),
  /** Notes whose words mention a person, an organisation or a fact. */
  'notes.mentioning': reads(z.object({ caseId: id, uid: z.uuid() })).returns<readonly Note[]>(),
  'notes.get': reads(z.object({ id })).returns<Note>(),
  'notes.add': writes(
    z.object({
      caseId: id,
      ...place,
      title: line.default(''),
      ...words,
      inReport: z.boolean().default(false),
      citations: z.array(citationInput).max(1000).default([]),
    }),
  ).returns<Note>(),
  'notes.update': writes(
    z.object({ id, title: line.optional(), ...words, inReport: z.boolean().optional() }),
  ).returns<Note>(),
  'notes.lock': writes(z.object({ id })).returns<Note>(),
  /** Adds words to a locked note; the note itself stays as it was. */
  'notes.amend': writes(z.object({ id, ...words })).returns<Note>(),
  'notes.remove': writes(z.object({ id })).returns<Done>(),
};
