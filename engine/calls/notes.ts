import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Note } from '../../contract/notes.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addCitation } from '../../db/store/queries/citations.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { addNote, changeNote, getNote, lockNote, removeNote } from '../../db/store/queries/notes.ts';
import { checkCitation } from '../cite/check-citation.ts';
import { bodyFromText, textFromBody } from '../cite/note-text.ts';
import type { WritingDesk } from '../handlers.ts';

export function addNoteTo({ operation, library, text }: WritingDesk, input: CheckedInputOf<'notes.add'>): Note {
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
  const words = wordsOf(input);
  if (!words) throw new Failure('invalid', 'Write something: a note without words says nothing.');
  const citations = input.citations.map(citation => checkCitation(library, text, input.caseId, citation));
  const id = addNote(operation, {
    caseId: input.caseId,
    exhibitId: input.exhibitId ?? null,
    page: input.page ?? null,
    title: input.title,
    ...words,
    inReport: input.inReport,
    amendsId: null,
  });
  for (const citation of citations) addCitation(operation, 'note_id', id, citation);
  return told(operation, id);
}

export function changeNoteOf(
  { operation }: WritingDesk,
  { id, title, inReport, ...input }: CheckedInputOf<'notes.update'>,
): Note {
  changeNote(operation, id, { title, inReport, ...wordsOf(input) });
  return told(operation, id);
}

export function lock({ operation }: WritingDesk, { id }: CheckedInputOf<'notes.lock'>): Note {
  lockNote(operation, id);
  return told(operation, id);
}

export function amendNote({ operation }: WritingDesk, { id, ...input }: CheckedInputOf<'notes.amend'>): Note {
  const note = getNote(operation, id);
  if (note.lockedAt === null) throw new Failure('invalid', 'This note is not locked. Edit it instead of amending it.');
  const words = wordsOf(input);
  if (!words) throw new Failure('invalid', 'Write the amendment.');
  const { caseId, exhibitId, page, inReport } = note;
  const amendment = addNote(operation, { caseId, exhibitId, page, title: '', ...words, inReport, amendsId: id });
  // An amendment is as final as what it amends.
  lockNote(operation, amendment);
  return told(operation, amendment);
}

export function dropNote({ operation }: WritingDesk, { id }: CheckedInputOf<'notes.remove'>): Done {
  told(operation, id);
  removeNote(operation, id);
  return { done: true };
}

function told(operation: WritingDesk['operation'], id: number): Note {
  const note = getNote(operation, id);
  operation.about(uidBytes(note.uid));
  return note;
}

function wordsOf({
  text,
  body,
}: {
  text?: string | undefined;
  body?: string | undefined;
}): { body: string; text: string } | undefined {
  if (body !== undefined) return { body, text: textFromBody(body) };
  if (text === undefined || text.trim() === '') return undefined;
  return { body: bodyFromText(text), text };
}
