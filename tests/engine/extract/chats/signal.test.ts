import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

const exported = [
  'Conversation: Ann (+1 202 555 0142)',
  '',
  'From: Ann (+1 202 555 0142)',
  'Type: incoming',
  'Sent: Mon, 4 Mar 2019 22:00:00 +0100',
  'Received: Mon, 4 Mar 2019 22:00:01 +0100',
  'Attachment: list.pdf (application/pdf, 1234 bytes)',
  'Reaction: 👍 from Bob',
  '',
  'first words',
  '',
  'From: the harbour, she said',
  '',
  'From: You',
  'Type: outgoing',
  'Sent: Mon, 4 Mar 2019 22:01:00 +0100',
  'Edited: 2 versions',
  '',
  '| Version: 2',
  '| Sent: Mon, 4 Mar 2019 22:02:00 +0100',
  '|',
  '| 洗钱',
  '',
  'Type: verified-change',
  'Sent: Tue, 5 Mar 2019 08:00:00 +0100',
  '',
];

test('messages of Signal written out as text: times as written, files, and what was before', async () => {
  const { kind, title, pages, metadata, date } = await readHere(Buffer.from(exported.join('\n')), 'messages.txt');
  expect({ kind, title }).toEqual({ kind: 'chat', title: 'Ann (+1 202 555 0142)' });
  expect(pages.map(({ label, text }) => [label, ...text.split('\n').slice(1)])).toEqual([
    [
      'Mon, 4 Mar 2019',
      'Mon, 4 Mar 2019 22:00:00 +0100\tAnn (+1 202 555 0142)\tfirst words',
      '\t\t',
      '\t\tFrom: the harbour, she said',
      '\t\t[Received: Mon, 4 Mar 2019 22:00:01 +0100]',
      '\t\t[list.pdf (application/pdf, 1234 bytes)]',
      '\t\t[Reaction: 👍 from Bob]',
      'Mon, 4 Mar 2019 22:01:00 +0100\tYou\t| Version: 2',
      '\t\t| Sent: Mon, 4 Mar 2019 22:02:00 +0100',
      '\t\t|',
      '\t\t| 洗钱',
      '\t\t[Edited: 2 versions]',
    ],
    ['Tue, 5 Mar 2019', 'Tue, 5 Mar 2019 08:00:00 +0100\t\t[verified-change]'],
  ]);
  expect(pages[0]?.files).toEqual(['list.pdf']);
  expect(metadata).toMatchObject({ messages: '3', senders: 'Ann (+1 202 555 0142), You', attachments: '1' });
  expect(date?.text).toBe('Mon, 4 Mar 2019 22:00:00 +0100 – Tue, 5 Mar 2019 08:00:00 +0100');
});

test('files that a message names in Markdown are linked', async () => {
  const lines = ['[2019-03-04 10:00] Ann: ![picture](./media/a.jpg)', '[2019-03-04 10:01] Me: [list](media/b.pdf)', ''];
  const { pages } = await readHere(Buffer.from(lines.join('\n')), 'chat.md');
  expect(pages[0]?.files).toEqual(['media/a.jpg', 'media/b.pdf']);
});
