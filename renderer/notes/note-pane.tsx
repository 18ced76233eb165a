import type { Note } from '../../contract/notes.ts';
import { useKept } from '../ui/kept.ts';
import { type NoteDraft, NoteForm, emptyNote } from './note-form.tsx';
import { NoteView } from './note-view.tsx';

type NotePaneProps = {
  caseId: number;
  note: Note | undefined;
  amendments: readonly Note[];
  onOpen: (id: number | null) => void;
};

/** One note: read, edited, or written anew. What is not saved stays until it is given up. */
export function NotePane({ caseId, note, amendments, onOpen }: NotePaneProps) {
  const [draft, keep, forget] = useKept<NoteDraft | null>(
    `note-draft-${caseId}-${note?.id ?? 'new'}`,
    note ? null : emptyNote,
  );
  if (note && !draft) {
    const { title, text, inReport } = note;
    return (
      <NoteView
        note={note}
        amendments={amendments}
        onEdit={() => keep({ ...emptyNote, title, text, inReport })}
        onRemoved={() => onOpen(null)}
      />
    );
  }
  return (
    <NoteForm
      caseId={caseId}
      note={note}
      draft={draft ?? emptyNote}
      onChange={keep}
      onSaved={saved => {
        forget();
        onOpen(saved.id);
      }}
      onCancel={() => {
        forget();
        if (!note) onOpen(null);
      }}
    />
  );
}
