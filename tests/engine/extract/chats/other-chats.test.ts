import initialise from 'sql.js';
import { expect, test } from 'vitest';
import { archivedString } from '../../../../engine/extract/chats/attributed-string.ts';
import { archived } from '../../../fixtures/make-attributed-string.ts';
import { readHere } from '../reading.ts';

const telegram = {
  name: 'Example group',
  type: 'private_supergroup',
  id: 1,
  messages: [
    {
      id: 1,
      type: 'service',
      date: '2019-03-14T21:12:00',
      date_unixtime: '1552594320',
      actor: 'Ann',
      action: 'create_group',
      text: '',
    },
    {
      id: 2,
      type: 'message',
      date: '2019-03-14T21:13:05',
      date_unixtime: '1552594385',
      from: 'Ann',
      text: ['see ', { type: 'link', text: 'site.example' }],
    },
    {
      id: 5,
      type: 'message',
      date: '2019-03-15T08:00:00',
      date_unixtime: '1552633200',
      from: '李',
      file: 'files/list.pdf',
      edited: '2019-03-15T08:05:00',
      text: '洗钱',
    },
    { id: 'broken' },
  ],
};

test('a group of Telegram: local time as written and the moment in UTC; what is missing is said', async () => {
  const { kind, texts, title, metadata } = await readHere(
    Buffer.from(JSON.stringify(telegram, null, 1)),
    'result.json',
  );
  expect({ kind, title }).toEqual({ kind: 'chat', title: 'Example group' });
  expect(texts).toEqual([
    'Time\tSender\tMessage\n' +
      '2019-03-14 21:12:00 (2019-03-14 20:12:00 UTC)\tAnn\t[create_group]\n' +
      '2019-03-14 21:13:05 (2019-03-14 20:13:05 UTC)\tAnn\tsee site.example',
    'Time\tSender\tMessage\n' +
      '2019-03-15 08:00:00\t\t[messages 3 to 4 are not in the export]\n' +
      '2019-03-15 08:00:00 (2019-03-15 07:00:00 UTC)\t李\t洗钱\n\t\t[files/list.pdf]\n\t\t[edited 2019-03-15 08:05:00]',
    'Time\tSender\tMessage\n\t\t[not understood: id: broken]',
  ]);
  expect(metadata).toEqual({
    chats: '1',
    messages: '3',
    senders: 'Ann, 李',
    attachments: '1',
    missingNumbers: '2',
    notUnderstood: '1',
  });
});

test('what Telegram says of a message beside its text is shown, whatever it is', async () => {
  const at = (minute: number) => ({ type: 'message', date: `2019-03-14T10:0${minute}:00`, from: 'Ann', text: '' });
  const messages = [
    {
      ...at(0),
      id: 1,
      type: 'service',
      from: undefined,
      actor: 'Ann',
      action: 'phone_call',
      duration_seconds: 65,
      discard_reason: 'hangup',
    },
    {
      ...at(1),
      id: 2,
      text: [
        'see ',
        { type: 'text_link', text: 'here', href: 'http://hidden.example/x' },
        { type: 'link', text: ' a.example', href: ' a.example' },
      ],
    },
    {
      ...at(2),
      id: 3,
      from: null,
      from_id: 'user7',
      contact_information: { first_name: 'Zed', last_name: '', phone_number: '+4912345' },
    },
    { ...at(3), id: 4, location_information: { latitude: 52.5, longitude: 13.4 } },
    { ...at(4), id: 5, poll: { question: 'Who?', answers: [{ text: 'Me', voters: 2 }] } },
    { ...at(5), id: 6, file: 'files/1.pdf', file_name: 'ledger.pdf', file_size: 9, thumbnail: 'x', text_entities: [] },
  ];
  const chat = { name: 'Ann', type: 'personal_chat', id: 9_007_199_254_740_991, messages };
  const { texts } = await readHere(Buffer.from(JSON.stringify(chat, null, 1)), 'result.json');
  expect(texts[0]?.split('\n').slice(1)).toEqual([
    '2019-03-14 10:00:00\tAnn\t[phone_call]',
    '\t\t[duration seconds: 65, discard reason: hangup]',
    '2019-03-14 10:01:00\tAnn\tsee here (http://hidden.example/x) a.example',
    '2019-03-14 10:02:00\tuser7\t[contact information: first name: Zed, phone number: +4912345]',
    '2019-03-14 10:03:00\tAnn\t[location information: latitude: 52.5, longitude: 13.4]',
    '2019-03-14 10:04:00\tAnn\t[poll: question: Who?, answers: text: Me, voters: 2]',
    '2019-03-14 10:05:00\tAnn\t[files/1.pdf]',
    '\t\t[file name: ledger.pdf]',
  ]);
});

test('an account of Telegram is all its chats; numbers of other chats say nothing', async () => {
  const personal = { ...telegram, name: 'Ann', type: 'personal_chat' };
  const account = {
    about: 'Here is the data you requested. Remember: it is yours.',
    chats: { about: '', list: [telegram, personal] },
  };
  const { kind, pages, metadata } = await readHere(Buffer.from(JSON.stringify(account, null, 1)), 'result.json');
  expect(kind).toBe('chat');
  expect(pages.map(({ label }) => label)).toEqual([
    'Example group: 2019-03-14',
    'Example group: 2019-03-15',
    'Example group: without a day',
    'Ann: 2019-03-14',
    'Ann: 2019-03-15',
    'Ann: without a day',
  ]);
  expect(metadata['missingNumbers']).toBe('2');
});

test('an export of Telegram that is cut short is read as text, and says so when it is known for one', async () => {
  const json = Buffer.from(JSON.stringify(telegram, null, 1));
  const short = await readHere(json.subarray(0, -30), 'result.json');
  expect({ kind: short.kind, found: short.texts.join('').includes('洗钱') }).toEqual({ kind: 'text', found: true });
  const many = { ...telegram, messages: Array.from({ length: 500 }, () => telegram.messages[1]) };
  const long = await readHere(Buffer.from(JSON.stringify(many, null, 1)).subarray(0, -30), 'result.json');
  expect({ kind: long.kind, code: long.problem?.code }).toEqual({ kind: 'chat', code: 'partial' });
  expect(long.texts.join('')).toContain('site.example');
});

test('text messages of a phone, received and sent, with the time as the phone wrote it', async () => {
  const xml = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!-- made by a phone --><smses count="3">
  <sms address="+12025550142" date="1552594385000" type="1" body="first &amp; second&#10;line" readable_date="Mar 14, 2019 9:13:05 PM" contact_name="Ann" />
  <sms address="+12025550142" date="1552594400000" type="2" body="answer" readable_date="null" contact_name="(Unknown)" />
  <mms address="+12025550142" date="1552633200000" msg_box="1" readable_date="Mar 15, 2019 8:00:00 AM" contact_name="Ann">
    <parts><part ct="application/smil" text="no" /><part ct="text/plain" text="with a picture" /><part ct="image/jpeg" cl="p.jpg" data="AAAA" /></parts>
  </mms>
</smses>`;
  const { kind, texts, metadata } = await readHere(Buffer.from(xml), 'x.xml');
  expect(kind).toBe('chat');
  expect(texts).toEqual([
    'Time\tSender\tMessage\n' +
      'Mar 14, 2019 9:13:05 PM (2019-03-14 20:13:05 UTC)\tAnn (+12025550142)\tfirst & second\n\t\tline\n' +
      '2019-03-14 20:13:20 UTC\t(sent) to +12025550142\tanswer',
    'Time\tSender\tMessage\nMar 15, 2019 8:00:00 AM (2019-03-15 07:00:00 UTC)\tAnn (+12025550142)\twith a picture\n\t\t[p.jpg]',
  ]);
  expect(metadata['messages']).toBe('3');
});

test('files of MMS are children, who wrote in a group is told, and what was not sent is not called sent', async () => {
  const picture = Buffer.from('GIF89a and what a picture has');
  const xml = `<?xml version='1.0' encoding='UTF-8'?><smses count="3">
  <sms address="+1" date="1552594385000" type="3" body="never sent" contact_name="Ann" />
  <sms address="+1" date="1552594386000" type="5" body="did not go" contact_name="Ann" />
  <mms address="+1~+2" date="1552594387000" msg_box="1" contact_name="Ann, Bob">
    <parts><part ct="text/plain" text="look" /><part ct="image/gif" cl="p.gif" data="${picture.toString('base64')}" /><part ct="image/png" data="null" /></parts>
    <addrs><addr address="+2" type="137" /><addr address="+1" type="151" /></addrs>
  </mms></smses>`;
  const { texts, children } = await readHere(Buffer.from(xml), 'x.xml');
  expect(texts[0]?.split('\n').slice(1)).toEqual([
    '2019-03-14 20:13:05 UTC\t(draft) to Ann (+1)\tnever sent',
    '2019-03-14 20:13:06 UTC\t(not sent, failed) to Ann (+1)\tdid not go',
    '2019-03-14 20:13:07 UTC\t+2 in Ann, Bob (+1~+2)\tlook',
    '\t\t[p.gif]',
    '\t\t[image/png]',
  ]);
  expect(children.map(({ name, path, bytes }) => [name, path, bytes.equals(picture)])).toEqual([
    ['p.gif', 'message 3/p.gif', true],
  ]);
});

test('messages of a Mac: text from the archived string, moments in UTC, what was edited, gaps in the rows', async () => {
  const { Database } = await initialise();
  const file = new Database();
  file.run(`
    CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT);
    CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, chat_identifier TEXT, display_name TEXT);
    CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text TEXT, attributedBody BLOB, handle_id INTEGER, is_from_me INTEGER, date INTEGER, date_edited INTEGER);
    CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER);
    CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, transfer_name TEXT);
    CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
    INSERT INTO handle VALUES (1, '+12025550142');
    INSERT INTO chat VALUES (1, '+12025550142', '');
    INSERT INTO attachment VALUES (1, 'list.pdf');
    INSERT INTO chat_message_join VALUES (1, 1), (1, 2), (1, 5);
    INSERT INTO message_attachment_join VALUES (5, 1)`);
  const nanoseconds = (at: number): string => `${BigInt(at - Date.UTC(2001, 0, 1)) * 1_000_000n}`;
  const at = Date.UTC(2019, 2, 14, 20, 13, 5);
  file.run(`INSERT INTO message VALUES (1, 'hello', NULL, 1, 0, ${nanoseconds(at)}, 0)`);
  file.run(`INSERT INTO message VALUES (2, NULL, ?, 0, 1, ${nanoseconds(at + 1000)}, ${nanoseconds(at + 60_000)})`, [
    archived('洗钱 in an archived string'),
  ]);
  file.run(`INSERT INTO message VALUES (5, '\ufffc', NULL, 1, 0, ${nanoseconds(at + 2000)}, 0)`);
  const { kind, texts, metadata } = await readHere(file.export(), 'chat.db');
  expect(kind).toBe('chat');
  expect(texts).toEqual([
    'Time\tSender\tMessage\n' +
      '2019-03-14 20:13:05 UTC\t+12025550142\thello\n' +
      '2019-03-14 20:13:06 UTC\t(sent)\t洗钱 in an archived string\n\t\t[edited 2019-03-14 20:14:05 UTC]\n' +
      '2019-03-14 20:13:07 UTC\t+12025550142\t[list.pdf]',
  ]);
  expect(metadata).toMatchObject({ chats: '1', messages: '3', missingNumbers: '2' });
});

test('a long archived string has a longer length, and one cut short is none', () => {
  const long = 'x'.repeat(5_000);
  expect(archivedString(archived(long))).toBe(long);
  expect(archivedString(archived(long).subarray(0, 1_000))).toBeUndefined();
  expect(archivedString(Buffer.from('NSString'))).toBeUndefined();
});
