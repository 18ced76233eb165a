import { useState } from 'react';
import type { Note } from '../../contract/notes.ts';
import { useDraft } from '../client/use-draft.ts';
import { type NoteDraft, draftOf, emptyNote, noteKey } from './note-draft.ts';
import { NoteForm } from './note-form.tsx';
import { NoteView } from './note-view.tsx';

type NotePaneProps = {
  caseId: number;
  note: Note | undefined;
  amendments: readonly Note[];
  onOpen: (id: number | null) => void;
};

/** One note: read, edited, or written anew. What is not saved stays until it is given up. */
export function NotePane({ caseId, note, amendments, onOpen }: NotePaneProps) {
  const kept = useDraft<NoteDraft>(caseId, noteKey(note?.id ?? 'new'));
  const [isEditing, setEditing] = useState(note === undefined);
  if (!kept) return null;
  const { draft, state, keep, drop } = kept;
  // A note that was locked in another window is read only, whatever was being written.
  if (note && (note.lockedAt !== null || (!isEditing && !draft)))
    return (
      <NoteView
        note={note}
        amendments={amendments}
        onEdit={() => setEditing(true)}
        onRemoved={() => {
          drop();
          onOpen(null);
        }}
      />
    );
  return (
    <NoteForm
      caseId={caseId}
      note={note}
      draft={draft ?? (note ? draftOf(note) : emptyNote)}
      state={state}
      onChange={keep}
      onSaved={saved => {
        drop();
        setEditing(false);
        onOpen(saved.id);
      }}
      onDiscard={() => {
        drop();
        setEditing(false);
        if (!note) onOpen(null);
      }}
    />
  );
}
