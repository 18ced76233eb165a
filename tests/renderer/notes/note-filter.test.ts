import { expect, test } from 'vitest';
import type { Note } from '../../../contract/notes.ts';
import { allNotes, amendmentsByNote, filterNotes } from '../../../renderer/notes/note-filter.ts';

const note = (id: number, fields: Partial<Note> = {}): Note => ({
  id,
  uid: String(id),
  caseId: 1,
  exhibitId: null,
  exhibitNumber: null,
  page: null,
  title: '',
  body: '',
  text: '',
  inReport: false,
  lockedAt: null,
  amendsId: null,
  createdAt: id,
  citations: [],
  ...fields,
});
const notes = [
  note(1, { title: 'At large', text: 'One source against one.', lockedAt: 5 }),
  note(2, { amendsId: 1, text: 'No further source.', lockedAt: 6 }),
  note(3, { text: 'Ask the desk.', exhibitNumber: 'EX-0009', inReport: true }),
  note(4, { amendsId: 2, text: 'Closed.', lockedAt: 7 }),
];
const left = (filter: Partial<typeof allNotes>): readonly number[] =>
  filterNotes(notes, { ...allNotes, ...filter }).map(({ id }) => id);

test('an amendment belongs to the note at the start, and is found with it', () => {
  expect(
    amendmentsByNote(notes)
      .get(1)
      ?.map(({ id }) => id),
  ).toEqual([2, 4]);
  expect(left({})).toEqual([3, 1]);
  expect(left({ text: 'further' })).toEqual([1]);
  expect(left({ text: 'closed' })).toEqual([1]);
});

test('words, exhibit, report and lock narrow the list', () => {
  expect(left({ text: 'ex-0009' })).toEqual([3]);
  expect(left({ only: 'report' })).toEqual([3]);
  expect(left({ only: 'locked' })).toEqual([1]);
});
