import initialise from 'sql.js';
import { expect, test } from 'vitest';
import { archived } from '../../../fixtures/make-attributed-string.ts';
import { bplist } from '../../../fixtures/make-bplist.ts';
import { readHere } from '../reading.ts';

/** Nanoseconds since 2001 of a minute of 4 March 2019. */
const at = (minute: number): number => (Date.UTC(2019, 2, 4, 9, minute) - Date.UTC(2001, 0, 1)) * 1e6;

type Row = Readonly<Record<string, string | number | Uint8Array | null>>;

async function database(messages: readonly Row[], more: readonly string[] = []): Promise<Buffer> {
  const { Database } = await initialise();
  const made = new Database();
  const names = [...new Set(messages.flatMap(message => Object.keys(message)))];
  made.run(`CREATE TABLE message (ROWID INTEGER PRIMARY KEY, ${names.join(', ')});
    CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT); INSERT INTO handle VALUES (1, '+491'), (2, '+492');
    CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, chat_identifier TEXT, display_name TEXT); INSERT INTO chat VALUES (1, '+491', '');
    CREATE TABLE chat_message_join (chat_id, message_id);
    CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, filename TEXT, transfer_name TEXT);
    CREATE TABLE message_attachment_join (message_id, attachment_id);`);
  messages.forEach((message, index) => {
    made.run(
      `INSERT INTO message (ROWID, ${names.join(', ')}) VALUES (${index + 1}, ${names.map(() => '?').join(', ')})`,
      names.map(name => message[name] ?? null),
    );
    made.run('INSERT INTO chat_message_join VALUES (1, ?)', [index + 1]);
  });
  for (const sql of more) made.run(sql);
  return Buffer.from(made.export());
}

const received = { handle_id: 1, is_from_me: 0, attributedBody: null };
const rows = (texts: readonly string[]): readonly string[] => texts.flatMap(text => text.split('\n').slice(1));

test('reactions name the message that they are to, and what takes them back', async () => {
  const first = { ...received, guid: 'A', text: 'the cash is here', date: at(0) };
  const reaction = (minute: number, type: number, more: Row = {}): Row => ({
    ...received,
    text: null,
    date: at(minute),
    associated_message_guid: 'p:0/A',
    associated_message_type: type,
    ...more,
  });
  const { texts } = await readHere(
    await database([
      first,
      reaction(1, 2001, { text: 'Liked “the cash is here”' }),
      reaction(2, 2006, { associated_message_emoji: '🔥' }),
      reaction(3, 3001),
    ]),
    'chat.db',
  );
  expect(rows(texts)).toEqual([
    '2019-03-04 09:00:00 UTC\t+491\tthe cash is here',
    '2019-03-04 09:01:00 UTC\t+491\tLiked “the cash is here”',
    '\t\t[reaction: liked, to the message of 2019-03-04 09:00:00 UTC]',
    '2019-03-04 09:02:00 UTC\t+491\t[reaction: 🔥, to the message of 2019-03-04 09:00:00 UTC]',
    '2019-03-04 09:03:00 UTC\t+491\t[reaction taken back: liked, to the message of 2019-03-04 09:00:00 UTC]',
  ]);
});

test('what an edited message said before is shown, and of one that was taken back too', async () => {
  const seconds = at(5) / 1e9 + 0.5;
  const before = (words: string): Row['text'] =>
    bplist({
      ec: {
        0: [
          { d: seconds, t: archived(words) },
          { d: seconds + 60, t: archived('bring 5') },
        ],
      },
    });
  const { texts } = await readHere(
    await database([
      { ...received, text: 'bring 5', date: at(5), date_edited: at(6), message_summary_info: before('bring 50') },
      {
        ...received,
        text: null,
        date: at(7),
        date_edited: at(8),
        date_retracted: at(8),
        message_summary_info: bplist({ ec: { 0: [{ d: seconds, t: archived('never said') }] } }),
      },
      {
        ...received,
        text: 'kept',
        date: at(9),
        date_edited: at(9),
        message_summary_info: Buffer.from('bplist00 broken'),
      },
    ]),
    'chat.db',
  );
  expect(rows(texts)).toEqual([
    '2019-03-04 09:05:00 UTC\t+491\tbring 5',
    '\t\t[edited 2019-03-04 09:06:00 UTC]',
    '\t\t[worded before, 2019-03-04 09:05:00 UTC: bring 50]',
    '2019-03-04 09:07:00 UTC\t+491\t[edited 2019-03-04 09:08:00 UTC]',
    '\t\t[worded before, 2019-03-04 09:05:00 UTC: never said]',
    '\t\t[taken back 2019-03-04 09:08:00 UTC]',
    '2019-03-04 09:09:00 UTC\t+491\tkept',
    '\t\t[edited 2019-03-04 09:09:00 UTC]',
    '\t\t[what it said before cannot be read]',
  ]);
});

test('replies, what is done to a group, and messages without text are said', async () => {
  const act = (minute: number, type: number, more: Row = {}): Row => ({
    ...received,
    text: null,
    date: at(minute),
    item_type: type,
    ...more,
  });
  const { texts } = await readHere(
    await database([
      { ...received, guid: 'A', text: 'where', date: at(0) },
      { ...received, text: 'pier 4', date: at(1), thread_originator_guid: 'A' },
      act(2, 2, { group_title: 'Harbour' }),
      act(3, 1, { other_handle: 2 }),
      act(4, 3, { group_action_type: 0 }),
      act(5, 0, { balloon_bundle_id: 'com.apple.URLBalloonProvider' }),
    ]),
    'chat.db',
  );
  expect(rows(texts).map(row => row.replace(/^2019-03-04 /, ''))).toEqual([
    '09:00:00 UTC\t+491\twhere',
    '09:01:00 UTC\t+491\tpier 4',
    '\t\t[reply to the message of 2019-03-04 09:00:00 UTC]',
    '09:02:00 UTC\t+491\t[named the group: Harbour]',
    '09:03:00 UTC\t+491\t[added to the group: +492]',
    '09:04:00 UTC\t+491\t[left the group]',
    '09:05:00 UTC\t+491\t[no text; shown by com.apple.URLBalloonProvider]',
  ]);
});

test('what was deleted and can still be brought back stands in its chat, with the time of deletion', async () => {
  const { pages } = await readHere(
    await database(
      [
        { ...received, text: 'stays', date: at(0) },
        { ...received, text: 'deleted words', date: at(1) },
        { ...received, text: 'nowhere', date: at(2) },
      ],
      [
        'DELETE FROM chat_message_join WHERE message_id > 1',
        'CREATE TABLE chat_recoverable_message_join (chat_id, message_id, delete_date)',
        `INSERT INTO chat_recoverable_message_join VALUES (1, 2, ${at(30)})`,
      ],
    ),
    'chat.db',
  );
  expect(pages.map(({ label, text }) => [label, ...text.split('\n').slice(1)])).toEqual([
    ['in no chat, 2019-03-04', '2019-03-04 09:02:00 UTC\t+491\tnowhere'],
    [
      '+491, 2019-03-04',
      '2019-03-04 09:00:00 UTC\t+491\tstays',
      '2019-03-04 09:01:00 UTC\t+491\tdeleted words',
      '\t\t[deleted 2019-03-04 09:30:00 UTC, and kept for a while by the system]',
    ],
  ]);
});
