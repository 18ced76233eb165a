import { Group, Select, Text, UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Note } from '../../contract/notes.ts';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { moveInList } from '../ui/move-in-list.ts';
import { Side } from '../ui/side.tsx';
import { FilterField } from '../ui/filter-field.tsx';
import { words } from './messages.ts';
import { amendmentKey, noteKey } from './note-draft.ts';
import { type NoteFilter, allNotes, kinds } from './note-filter.ts';
import { usePlaceText } from './note-place.tsx';

type NoteListProps = {
  notes: readonly Note[];
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  shownId: number | undefined;
  /** Keys of what is being written and not saved yet. */
  drafts: ReadonlySet<string>;
  onOpen: (id: number | 'new') => void;
};

/** The notes of the case with the start of their words. */
export function NoteList({ notes, filter, onFilter, shownId, drafts, onOpen }: NoteListProps) {
  const text = useWords(words);
  const placeText = usePlaceText();
  const isDraft = (id: number): boolean => drafts.has(noteKey(id)) || drafts.has(amendmentKey(id));
  return (
    <Side side="left" name="notes.list" label={text.list} width={280}>
      <nav className="cw-split-side" aria-label={text.list} onKeyDown={moveInList}>
        <div className="cw-list-filter">
          <FilterField
            label={text.filter}
            value={filter.text}
            onChange={typed => onFilter({ ...filter, text: typed })}
          />
          <Select
            aria-label={text.which}
            data={kinds.map(kind => ({ value: kind, label: text.only[kind] }))}
            value={filter.only}
            onChange={only => onFilter({ ...filter, only: kinds.find(kind => kind === only) ?? 'all' })}
            allowDeselect={false}
          />
        </div>
        {notes.length === 0 ? (
          <EmptyState title={text.noneFound} action={text.showAll} onAction={() => onFilter(allNotes)} />
        ) : null}
        <ul className="cw-rows">
          {drafts.has(noteKey('new')) ? (
            <li>
              <UnstyledButton
                className="cw-row-button"
                aria-current={shownId === undefined ? 'true' : undefined}
                onClick={() => onOpen('new')}
              >
                <Text fs="italic">{text.newDraft}</Text>
              </UnstyledButton>
            </li>
          ) : null}
          {notes.map(note => (
            <li key={note.id}>
              <UnstyledButton
                className="cw-row-button"
                aria-current={note.id === shownId ? 'true' : undefined}
                onClick={() => onOpen(note.id)}
              >
                <Group gap={4} wrap="nowrap">
                  <Text fw={500} truncate flex={1} dir="auto">
                    {note.title || text.untitled}
                  </Text>
                  {note.lockedAt === null ? null : <IconLock size={13} role="img" aria-label={text.locked} />}
                </Group>
                <Text size="xs" lineClamp={2}>
                  {note.text}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {placeText(note)}
                  {note.inReport ? ` · ${text.inReportShort}` : ''}
                  {isDraft(note.id) ? ` · ${text.draft}` : ''}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
    </Side>
  );
}
