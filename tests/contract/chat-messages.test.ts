import { expect, test } from 'vitest';
import { messagesInLines, messagesInRows } from '../../contract/chat-messages.ts';
import { chatMapping } from '../../contract/chats.ts';

const table = (more: object): ReturnType<typeof messagesInRows> => {
  const mapping = chatMapping.parse({ form: 'table', header: [], hasHeader: false, time: 0, text: 1, ...more });
  if (mapping.form !== 'table') throw new Error('A table was asked for.');
  return messagesInRows(mapping);
};
const lines = (): ReturnType<typeof messagesInLines> => {
  const mapping = chatMapping.parse({ form: 'lines', pattern: '{time} {sender}: {text}' });
  if (mapping.form !== 'lines') throw new Error('Lines were asked for.');
  return messagesInLines(mapping);
};

test('a count that is no moment of any chat stays as written', () => {
  const read = table({ clock: 'seconds' });
  expect(read(['999999999999', 'a'])).toMatchObject({ day: '', time: '999999999999' });
  expect(read(['-99999999999', 'a'])).toMatchObject({ day: '', time: '-99999999999' });
  expect(read(['1678799585', 'a'])).toMatchObject({ day: '2023-03-14' });
});

test('the day of the row before counts when a row states none, and not when what it states cannot be read', () => {
  const read = table({});
  const days = ['2019-03-14 21:13', '21:14', '', 'the day after', ''].map(time => read([time, 'a'])?.day);
  expect(days).toEqual(['2019-03-14', '2019-03-14', '2019-03-14', '', '']);
  const counted = table({ clock: 'seconds' });
  expect(['1678799585', '', 'soon'].map(time => counted([time, 'a'])?.day)).toEqual(['2023-03-14', '2023-03-14', '']);
});

test('a message of empty lines without end is cut, and blanks without end are taken off', () => {
  const read = lines();
  let ended = 0;
  for (let line = 0; line < 1_000_000; line += 1) if (read.add('') !== undefined) ended += 1;
  expect(ended).toBe(0);
  expect(read.add('14.03.2019 21:13 Ann: hello')).toBeUndefined();
  expect(read.add(`${' '.repeat(90_000)}x`)).toBeUndefined();
  for (let line = 0; line < 90_000 && ended === 0; line += 1) if (read.add('') !== undefined) ended += 1;
  expect(ended).toBe(1);
  expect(read.add('14.03.2019 21:14 Ben: yes')).toBeUndefined();
  expect(read.end()).toMatchObject({ sender: 'Ben', text: 'yes' });
}, 60_000);
