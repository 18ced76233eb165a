import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../fixtures', name));

const chat = '14.03.19, 21:13 - Ann: a\n20.03.19, 21:14 - Ben: b\n';
const calendar =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Meeting at the harbour\r\n' +
  'DTSTART;TZID=Europe/Berlin:20190314T091500\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

const about = (library: TestLibrary, id: number) => {
  const { title, date, metadata } = library.call('exhibits.get', { id });
  return { title, text: date.text, from: date.from, to: date.to, zone: date.zone, source: metadata['dateSource'] };
};

test('an exhibit is dated and called by what its file says of what it shows, as written', async () => {
  const library = await testLibrary();
  const files = { 'a.ics': calendar, 'b.txt': chat, 'c.jpg': fixture('photo.jpg'), 'd.docx': fixture('letter.docx') };
  await library.take(library.addCase('A-1').id, makeTree(files));
  expect(about(library, 1)).toEqual({
    title: 'Meeting at the harbour',
    text: '2019-03-14 09:15:00 Europe/Berlin',
    from: '2019-03-14T09:15:00',
    to: '2019-03-14T09:15:00',
    zone: 'Europe/Berlin',
    source: 'iCalendar DTSTART',
  });
  expect(about(library, 2)).toEqual({
    title: 'b',
    text: '14.03.19 – 20.03.19',
    from: '2019-03-14',
    to: '2019-03-20',
    zone: '',
    source: 'first and last message',
  });
  const photo = about(library, 3);
  expect(photo.source).toBe('EXIF DateTimeOriginal');
  expect(photo.text).toMatch(/^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d/);
  expect(photo.from).toBe(photo.text.slice(0, 19).replace(':', '-').replace(':', '-').replace(' ', 'T'));
  // What a document states of itself is shown with the file, and is not its date.
  const letter = about(library, 4);
  expect(letter.text).toBe('');
  expect((await library.verify()).problem).toBeNull();
});

test('what a person has said stays, also that an exhibit has no date', async () => {
  const library = await testLibrary();
  await library.take(library.addCase('A-1').id, makeTree({ 'a.ics': calendar, 'b.txt': chat }));
  library.call('exhibits.update', { ids: [1], date: '', title: 'a' });
  library.call('exhibits.update', { ids: [2], date: 'spring 2019' });
  library.call('exhibits.readAgain', { ids: [1, 2] });
  await library.library().whenIdle();
  expect(about(library, 1)).toMatchObject({ title: 'a', text: '' });
  expect(about(library, 2)).toMatchObject({ text: 'spring 2019' });
});

test('a date that was read otherwise is the new one, and goes when the file states none any more', async () => {
  const library = await testLibrary();
  const csv = 'Sent,Seen,From,Words\n2019-03-14 21:13,2020-01-02 08:00,Ann,a\n';
  await library.take(library.addCase('A-1').id, makeTree({ 'a.csv': csv }));
  const header = ['Sent', 'Seen', 'From', 'Words'];
  const read = async (call: () => unknown): Promise<string> => {
    call();
    await library.library().whenIdle();
    return about(library, 1).text;
  };
  const map = (time: number) => () =>
    library.call('chats.map', { exhibitId: 1, mapping: { form: 'table', header, time, sender: 2, text: 3 } });
  expect(await read(map(1))).toBe('2020-01-02');
  expect(await read(map(0))).toBe('2019-03-14');
  expect(await read(() => library.call('chats.unmap', { exhibitId: 1 }))).toBe('');
  library.call('exhibits.update', { ids: [1], date: 'spring 2019' });
  expect(await read(map(0))).toBe('spring 2019');
  expect((await library.verify()).problem).toBeNull();
});
