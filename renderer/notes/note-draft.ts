import { plainBody } from '../../contract/note-body.ts';
import type { Note } from '../../contract/notes.ts';

/** A note that is being written. Where it is can only be said of a new one. */
export type NoteDraft = {
  readonly title: string;
  readonly body: string;
  readonly inReport: boolean;
  readonly exhibitId: number | null;
  readonly page: number | null;
  /** The words that the note had when the edit began: another window may change them meanwhile. */
  readonly was: string | null;
};

export const emptyBody = JSON.stringify(plainBody(''));
export const emptyNote: NoteDraft = {
  title: '',
  body: emptyBody,
  inReport: false,
  exhibitId: null,
  page: null,
  was: null,
};

export const draftOf = ({ title, body, inReport }: Note): NoteDraft => ({
  ...emptyNote,
  title,
  body,
  inReport,
  was: body,
});

/** Under which key the draft of a note is kept. */
export const noteKey = (id: number | 'new'): string => `note-${id}`;
export const amendmentKey = (id: number): string => `note-amend-${id}`;
