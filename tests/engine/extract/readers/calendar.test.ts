import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

const calendar = (...lines: string[]): Buffer =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n'));

const event = [
  'BEGIN:VEVENT',
  'UID:1@example',
  'DTSTART;TZID=Asia/Shanghai:20190314T091500',
  'DTEND;TZID=Asia/Shanghai:20190314T101500',
  'SUMMARY:Meeting\\, second',
  'ATTENDEE;CN="Example; Ann":mailto:ann@mail.example',
  'BEGIN:VALARM',
  'DESCRIPTION:not of the entry',
  'END:VALARM',
  'DESCRIPTION:Bring the',
  '  list',
  'END:VEVENT',
];

test('an appointment as written: its zone stands beside the time and nothing is converted', async () => {
  const { kind, texts, title, date } = await readHere(calendar(...event), 'x');
  expect(kind).toBe('calendar');
  expect(title).toBe('Meeting, second');
  expect(date).toEqual({ text: '2019-03-14 09:15:00 Asia/Shanghai', source: 'iCalendar DTSTART' });
  expect(texts).toEqual([
    'Title: Meeting, second\nStarts: 2019-03-14 09:15:00 Asia/Shanghai\nEnds: 2019-03-14 10:15:00 Asia/Shanghai\n' +
      'Attendee: Example; Ann <ann@mail.example>\nDescription: Bring the list\nIdentifier: 1@example',
  ]);
});

test('each entry is a page; a calendar of several has no date of its own', async () => {
  const task = ['BEGIN:VTODO', 'SUMMARY:Pay', 'DUE;VALUE=DATE:20200101', 'END:VTODO'];
  const { texts, date, metadata } = await readHere(calendar(...event, ...task), 'x.ics');
  expect(texts[1]).toBe('Title: Pay\nDue: 2020-01-01');
  expect(date).toBeUndefined();
  expect(metadata).toEqual({ software: '-//Example//EN', charset: 'utf-8', entries: '2' });
});

test('a file cut in the middle of an entry gives what there is', async () => {
  const { texts } = await readHere(calendar(...event).subarray(0, 200), 'x.ics');
  expect(texts[0]).toContain('Starts: 2019-03-14 09:15:00 Asia/Shanghai');
});

test('what stands in place of a repetition, who declined, and what a zone of its own means', async () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZID:Custom',
    'BEGIN:STANDARD',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'TZOFFSETTO:+0900',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'RECURRENCE-ID;TZID=Custom:20190318T090000',
    'DTSTART;TZID=Custom:20190319T110000',
    'SUMMARY:Moved',
    'ATTENDEE;CN=Bob;PARTSTAT=DECLINED:mailto:b@example.org',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const { texts, metadata } = await readHere(Buffer.from(calendar.join('\r\n')), 'x.ics');
  expect(texts).toEqual([
    'Title: Moved\nStarts: 2019-03-19 11:00:00 Custom\nAttendee: Bob <b@example.org> (DECLINED)\nIn place of: 2019-03-18 09:00:00 Custom',
  ]);
  expect(metadata['zones']).toBe('Custom: +0800, +0900');
});

test('a long description is read whole, and one without end says that it was cut', async () => {
  const entry = (words: number): Buffer =>
    Buffer.from(
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:${'word '.repeat(words)}last\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    );
  const long = await readHere(entry(10_000), 'x.ics');
  expect(long.texts[0]).toMatch(/last$/);
  expect(long.problem).toBeUndefined();
  expect((await readHere(entry(300_000), 'x.ics')).problem?.code).toBe('partial');
});
