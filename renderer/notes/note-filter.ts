import type { Note } from '../../contract/notes.ts';

export const kinds = ['all', 'report', 'locked'] as const;
export type NoteFilter = { readonly text: string; readonly only: (typeof kinds)[number] };
export const allNotes: NoteFilter = { text: '', only: 'all' };

/** The notes that a filter leaves, newest first. An amendment is found with the note that it amends. */
export function filterNotes(notes: readonly Note[], { text, only }: NoteFilter): readonly Note[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const amendments = amendmentsByNote(notes);
  return notes
    .filter(note => {
      if (
        note.amendsId !== null ||
        (only === 'report' && !note.inReport) ||
        (only === 'locked' && note.lockedAt === null)
      )
        return false;
      const all = [
        note.title,
        note.text,
        note.exhibitNumber ?? '',
        ...(amendments.get(note.id) ?? []).map(each => each.text),
      ]
        .join('\n')
        .toLowerCase();
      return wanted.every(word => all.includes(word));
    })
    .sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
}

/** The amendments of each note, oldest first. An amendment of an amendment belongs to the first note. */
export function amendmentsByNote(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const byId = new Map(notes.map(note => [note.id, note]));
  const found = new Map<number, Note[]>();
  for (const note of notes) {
    let first = note;
    while (first.amendsId !== null) {
      const amended = byId.get(first.amendsId);
      if (!amended) break;
      first = amended;
    }
    if (first !== note) found.set(first.id, [...(found.get(first.id) ?? []), note]);
  }
  return found;
}
