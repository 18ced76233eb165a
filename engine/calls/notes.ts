import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { plainBody } from '../../contract/note-body.ts';
import type { Note } from '../../contract/notes.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addCitation, removeCitation } from '../../db/store/queries/citations.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import {
  addNote,
  changeNote,
  demandUnlocked,
  getNote,
  lockNote,
  notesMentioning,
  removeNote,
} from '../../db/store/queries/notes.ts';
import { checkCitation } from '../cite/check-citation.ts';
import { readBody } from '../cite/note-body.ts';
import { type CheckedWords, checkWords } from '../cite/note-words.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';

export function addNoteTo(desk: WritingDesk, input: CheckedInputOf<'notes.add'>): Note {
  const { operation, library, text } = desk;
  getCase(library, { id: input.caseId });
  if (input.page !== undefined && input.exhibitId === undefined)
    throw new Failure('invalid', 'A note on a page needs the exhibit of that page.');
  if (input.exhibitId !== undefined) {
    // The same rules as for a pin-cite without a quote: the exhibit is in this case and has that page.
    if (input.page === undefined) {
      if (getExhibit(library, { id: input.exhibitId }).caseId !== input.caseId)
        throw new Failure('invalid', 'This exhibit belongs to another case.');
    } else
      checkCitation(library, text, input.caseId, {
        exhibitId: input.exhibitId,
        page: input.page,
        quote: '',
        region: [],
      });
  }
  const words = wordsOf(desk, input.caseId, input);
  if (!words) throw new Failure('invalid', 'Write something: a note without words says nothing.');
  const citations = input.citations.map(citation => checkCitation(library, text, input.caseId, citation));
  const id = addNote(operation, {
    caseId: input.caseId,
    exhibitId: input.exhibitId ?? null,
    page: input.page ?? null,
    title: input.title,
    body: words.body,
    text: words.text,
    inReport: input.inReport,
    amendsId: null,
  });
  for (const citation of citations) addCitation(operation, 'note_id', id, citation);
  cite(operation, id, words);
  return told(operation, id);
}

export function changeNoteOf(
  desk: WritingDesk,
  { id, title, inReport, ...input }: CheckedInputOf<'notes.update'>,
): Note {
  const { operation } = desk;
  const note = getNote(operation, id);
  if (input.body !== undefined || input.text !== undefined) demandUnlocked(note);
  const words = wordsOf(desk, note.caseId, input, note);
  changeNote(operation, id, { title, inReport, ...(words ? { body: words.body, text: words.text } : {}) });
  if (words) cite(operation, id, words, note);
  return told(operation, id);
}

export function lock({ operation }: WritingDesk, { id }: CheckedInputOf<'notes.lock'>): Note {
  lockNote(operation, id);
  return told(operation, id);
}

export function amendNote(desk: WritingDesk, { id, ...input }: CheckedInputOf<'notes.amend'>): Note {
  const { operation } = desk;
  const note = getNote(operation, id);
  if (note.lockedAt === null) throw new Failure('invalid', 'This note is not locked. Edit it instead of amending it.');
  const words = wordsOf(desk, note.caseId, input);
  if (!words) throw new Failure('invalid', 'Write the amendment.');
  const { caseId, exhibitId, page, inReport } = note;
  const { body, text } = words;
  const amendment = addNote(operation, { caseId, exhibitId, page, title: '', body, text, inReport, amendsId: id });
  cite(operation, amendment, words);
  // An amendment is as final as what it amends.
  lockNote(operation, amendment);
  return told(operation, amendment);
}

export function dropNote({ operation }: WritingDesk, { id }: CheckedInputOf<'notes.remove'>): Done {
  told(operation, id);
  removeNote(operation, id);
  return { done: true };
}

export function showMentioning(
  { library }: ReadingDesk,
  { caseId, uid }: CheckedInputOf<'notes.mentioning'>,
): readonly Note[] {
  return notesMentioning(library, getCase(library, { id: caseId }).id, uidBytes(uid));
}

function told(operation: WritingDesk['operation'], id: number): Note {
  const note = getNote(operation, id);
  operation.about(uidBytes(note.uid));
  return note;
}

/** The words of a call, checked; undefined when it says nothing of them. */
function wordsOf(
  desk: WritingDesk,
  caseId: number,
  { text, body }: { text?: string | undefined; body?: string | undefined },
  before?: Note,
): CheckedWords | undefined {
  if (body !== undefined) return checkWords(desk, caseId, readBody(body), before);
  if (text === undefined || text.trim() === '') return undefined;
  return checkWords(desk, caseId, plainBody(text), before);
}

/** Makes the pin-cites in the words the note's own. Those that stand beside the words stay as they are. */
function cite(operation: WritingDesk['operation'], id: number, words: CheckedWords, before?: Note): void {
  for (const citation of words.dropped) if (before) removeCitation(operation, 'note_id', id, citation.id);
  for (const citation of words.added) addCitation(operation, 'note_id', id, citation);
}
