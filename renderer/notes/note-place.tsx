import { Anchor, Text } from '@mantine/core';
import type { Note } from '../../contract/notes.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';

/** What a note is on, in words. */
export function usePlaceText(): (note: Note) => string {
  const text = useWords(words);
  return ({ exhibitNumber, page }) =>
    exhibitNumber === null
      ? text.onCase
      : page === null
        ? text.onExhibit(exhibitNumber)
        : text.onPage(exhibitNumber, page);
}

/** What a note is on, as a link to it. */
export function NotePlace({ note }: { note: Note }) {
  const placeText = usePlaceText();
  const go = usePlaces(places => places.go);
  const { caseId, exhibitId, page } = note;
  if (exhibitId === null)
    return (
      <Text span c="dimmed">
        {placeText(note)}
      </Text>
    );
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      mih={24}
      onClick={() => go({ screen: 'exhibit', caseId, exhibitId, page: page ?? 1 })}
    >
      {placeText(note)}
    </Anchor>
  );
}
