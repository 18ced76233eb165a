import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, id, prose } from './shapes.ts';

/** What is being written in a case and not saved yet. It is kept in the library, so that it outlives window and program. */
export type Draft = { readonly key: string; readonly content: string; readonly keptAt: number };

/** What is written, such as `note-12` or `note-new`. */
const key = z.string().min(1).max(200);

export const draftCalls = {
  'drafts.list': reads(z.object({ caseId: id })).returns<readonly Draft[]>(),
  /** Keeps a draft in place of the one before. It is no edit: nothing of it is in the history or the log. */
  'drafts.keep': writes(z.object({ caseId: id, key, content: prose })).returns<{ readonly keptAt: number }>(),
  /** Gives a draft up; one that is not there is given up already. */
  'drafts.drop': writes(z.object({ caseId: id, key })).returns<Done>(),
};
