import { Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import '../ui/split.css';
import { useOpenItem } from '../ui/use-open-item.ts';
import { words } from './messages.ts';
import { allNotes, amendmentsByNote, filterNotes } from './note-filter.ts';
import { NoteList } from './note-list.tsx';
import { NotePane } from './note-pane.tsx';
import './notes.css';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** The investigator's own words on a case. */
export function Notes({ caseId, item }: { caseId: number; item?: number | undefined }) {
  const text = useWords(words);
  const { data: notes, error } = useAnswer('notes.list', { caseId });
  const [filter, setFilter] = useKept(`notes-filter-${caseId}`, allNotes);
  const [open, setOpen] = useKept<number | 'new' | null>(`notes-open-${caseId}`, null);
  useOpenItem(
    'notes',
    caseId,
    item,
    useCallback(id => setOpen(id), [setOpen]),
  );
  const { data: kept } = useAnswer('drafts.list', { caseId });
  const drafts = useMemo(() => new Set(kept?.map(({ key }) => key)), [kept]);
  const shown = useMemo(() => filterNotes(notes ?? [], filter), [notes, filter]);
  const amendments = useMemo(() => amendmentsByNote(notes ?? []), [notes]);
  if (error) return <Problem message={failureText(error)} />;
  if (!notes) return null;
  const first = notes.filter(({ amendsId }) => amendsId === null);
  // An amendment is shown with its note.
  const openId = [...amendments].find(([, list]) => list.some(({ id }) => id === open))?.[0] ?? open;
  const note = open === 'new' ? undefined : (first.find(({ id }) => id === openId) ?? shown[0] ?? first.at(-1));
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{text.title}</Title>
        <Text c="dimmed" role="status" flex={1}>
          {text.shown(shown.length, first.length, notes.length - first.length)}
        </Text>
        <EditButton leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
          {text.add}
        </EditButton>
      </div>
      <div className="cw-split">
        {first.length === 0 && drafts.size === 0 ? null : (
          <NoteList
            notes={shown}
            filter={filter}
            onFilter={setFilter}
            shownId={note?.id}
            drafts={drafts}
            onOpen={setOpen}
          />
        )}
        <div className="cw-split-main cw-padded">
          {note || open === 'new' ? (
            <NotePane
              key={note?.id ?? 'new'}
              caseId={caseId}
              note={note}
              amendments={note ? (amendments.get(note.id) ?? []) : []}
              onOpen={setOpen}
            />
          ) : (
            <EmptyState
              edits
              title={text.none}
              lead={text.noneLead}
              action={text.add}
              onAction={() => setOpen('new')}
            />
          )}
        </div>
      </div>
    </div>
  );
}
