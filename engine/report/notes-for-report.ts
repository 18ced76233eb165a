import type { Citation as StoredCitation } from '../../contract/citations.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import { type NoteBody, eachInline, inlinesOf, noteBody, plainBody } from '../../contract/note-body.ts';
import type { Note } from '../../contract/notes.ts';
import type { CaseSummary, Citation } from './model.ts';

export const citationOf = ({ exhibitNumber, page, quote }: StoredCitation): Citation => ({
  exhibit: exhibitNumber,
  page,
  ...(quote === '' ? {} : { quote }),
});

/** Notes chosen for the report, each with its amendments. */
export function notesForReport(notes: readonly Note[], exhibits: readonly Exhibit[]): CaseSummary['notes'] {
  const numbers = new Map(exhibits.map(({ uid, number }) => [uid, number]));
  const wordsOf = (note: Note): { words: NoteBody; citations: Citation[] } => {
    const parsed = noteBody.safeParse(JSON.parse(note.body));
    // A body from before there were rules for bodies; its text says the same.
    const body = parsed.success ? parsed.data : plainBody(note.text);
    const words = eachInline(body, node =>
      node.type === 'pinCite'
        ? { ...node, attrs: { ...node.attrs, number: numbers.get(node.attrs.exhibit) ?? node.attrs.number } }
        : node,
    );
    const isInWords = ({ exhibitUid, page, quote }: StoredCitation): boolean =>
      inlinesOf(words).some(
        node =>
          node.type === 'pinCite' &&
          node.attrs.exhibit === exhibitUid &&
          node.attrs.page === page &&
          node.attrs.quote === quote,
      );
    return { words, citations: note.citations.filter(citation => !isInWords(citation)).map(citationOf) };
  };
  return notes
    .filter(({ inReport, amendsId }) => inReport && amendsId === null)
    .map(note => ({
      title: note.title,
      ...wordsOf(note),
      on: note.exhibitNumber === null ? null : { exhibit: note.exhibitNumber, page: note.page },
      lockedAt: note.lockedAt === null ? null : new Date(note.lockedAt).toISOString(),
      amendments: notes
        .filter(({ amendsId }) => amendsId === note.id)
        .map(amendment => ({ at: new Date(amendment.createdAt).toISOString(), ...wordsOf(amendment) })),
    }));
}
