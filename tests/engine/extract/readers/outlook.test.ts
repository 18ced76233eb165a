import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decompressRtf } from '../../../../engine/extract/readers/mail/compressed-rtf.ts';
import { oneLine } from '../../../../engine/extract/readers/mail/mapi-headers.ts';
import {
  binary,
  boolean,
  fileTimeOf,
  int32,
  msg,
  type Property,
  string8,
  time,
  tnef,
  unicode,
} from '../../../fixtures/make-outlook.ts';
import { mail } from '../../../support/mail.ts';
import { readHere } from '../reading.ts';

const person = (kind: number, name: string, address: string): Property[] => [
  [0x0c15, int32, kind],
  [0x3001, unicode, name],
  [0x39fe, unicode, address],
];
const note: Property[] = [
  [0x001a, unicode, 'IPM.Note'],
  [0x0037, unicode, '汇款 second transfer'],
  [0x0039, time, fileTimeOf('2019-03-05T14:30:00Z')],
  [0x0042, unicode, 'María Ortega'],
  [0x5d02, unicode, 'ortega@example.org'],
  [0x1000, unicode, 'The second transfer left on Monday.'],
  [0x1035, unicode, '<b2@example.org>'],
];

test('an item says who wrote to whom, when and what, with its files', async () => {
  const { kind, mediaType, title, date, metadata, texts, children } = await readHere(
    msg({
      properties: note,
      recipients: [
        person(1, 'Audit, Dept', 'audit@example.org'),
        person(2, 'files@example.org', 'files@example.org'),
        person(3, 'Quiet', 'quiet@example.org'),
      ],
      attachments: [
        [
          [0x3707, unicode, 'transfers.csv'],
          [0x3701, binary, Buffer.from('date,amount\n4 March,9700\n')],
        ],
        [
          [0x3704, unicode, 'SHORT.TXT'],
          [0x3701, binary, Buffer.alloc(0)],
          [0x7ffe, boolean, true],
        ],
      ],
    }),
    'x.msg',
  );
  expect({ kind, mediaType, title }).toEqual({
    kind: 'mail',
    mediaType: 'application/vnd.ms-outlook',
    title: '汇款 second transfer',
  });
  expect(date).toEqual({ text: 'Tue, 05 Mar 2019 14:30:00 +0000', source: 'Mail Date' });
  expect(metadata).toMatchObject({
    from: 'María Ortega <ortega@example.org>',
    to: '"Audit, Dept" <audit@example.org>',
    cc: '<files@example.org>',
    bcc: 'Quiet <quiet@example.org>',
    messageId: '<b2@example.org>',
  });
  expect(texts.join('')).toContain('The second transfer left on Monday.');
  expect(children.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
    ['transfers.csv', 'date,amount\n4 March,9700\n'],
    ['SHORT.TXT', ''],
  ]);
});

test('the headers with which a message came are kept as they are', async () => {
  const headers =
    'Received: from relay.example\r\n by mx.example\r\nDate: Tue, 5 Mar 2019 09:30:00 -0500 (EST)\r\nMIME-Version: 1.0\r\nX-Odd: kept\r\n';
  const { date, children } = await readHere(
    msg({
      properties: [],
      attachments: [{ properties: [], item: { properties: [...note, [0x007d, unicode, headers]] } }],
    }),
    'x.msg',
  );
  expect(date).toBeUndefined();
  const [inner] = children;
  expect(inner?.name).toBe('汇款 second transfer.eml');
  const text = inner?.bytes.toString() ?? '';
  expect(text).toMatch(
    /^Received: from relay\.example\r\n by mx\.example\r\nDate: Tue, 5 Mar 2019 09:30:00 -0500 \(EST\)\r\nX-Original-MIME-Version: 1\.0\r\nX-Odd: kept\r\n/,
  );
  expect(text).toContain('X-Outlook-Made-From: an item of Outlook\r\n');
  const read = await readHere(inner?.bytes ?? Buffer.alloc(0), 'x.eml');
  expect(read).toMatchObject({ kind: 'mail', date: { text: 'Tue, 5 Mar 2019 09:30:00 -0500 (EST)' } });
  expect(read.texts.join('')).toContain('The second transfer left on Monday.');
});

test('text of one byte a character is read in the code page of the message', async () => {
  const big5 = (text: string): Buffer => iconv.encode(text, 'big5');
  const { title, texts } = await readHere(
    msg({
      properties: [
        [0x3fde, int32, 950],
        [0x0037, string8, big5('格式測試')],
        [0x1000, string8, big5('中文測試的內容')],
      ],
    }),
    'x.msg',
  );
  expect(title).toBe('格式測試');
  expect(texts.join('')).toContain('中文測試的內容');
});

test('an item inside another is in its own code page when it states one', async () => {
  const inner = (codepage: number | undefined): Property[] => [
    ...(codepage === undefined ? [] : [[0x3ffd, int32, codepage] as const]),
    [0x0037, string8, Buffer.from([0xe9, 0xe8])],
  ];
  const { children } = await readHere(
    msg({
      properties: [[0x3ffd, int32, 1251], ...note],
      attachments: [1252, undefined].map(codepage => ({ properties: [], item: { properties: inner(codepage) } })),
    }),
    'x.msg',
  );
  expect(children.map(({ name }) => name)).toEqual(['éè.eml', 'йи.eml']);
});

test('what is stated on several lines is put on one', () => {
  expect(oneLine('  a \r\n\t b\n\n c ')).toBe('a b c');
  const wide = ' '.repeat(1_000_000);
  expect(oneLine(`a${wide}b${wide}\nc${wide}`).length).toBe(1_000_004);
}, 60_000);

const plainRtf = (rtf: string): Buffer => {
  const bytes = Buffer.from(rtf, 'latin1');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(bytes.length + 12, 0);
  head.writeUInt32LE(bytes.length, 4);
  head.write('MELA', 8);
  return Buffer.concat([head, bytes]);
};

test('a body that is kept as Rich Text alone is read, also when a page is wrapped in it', async () => {
  const html = String.raw`{\rtf1\ansi\ansicpg1251\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag19 <html>}{\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 \'cf\'f0\'e8\'e2\'e5\'f2 {\*\htmltag84 &amp;} \u27719?{\*\htmltag72 </p>}}`;
  const wrapped = await readHere(msg({ properties: [[0x1009, binary, plainRtf(html)]] }), 'x.msg');
  expect(wrapped.texts.join('')).toContain('Привет & 汇');
  const rich = await readHere(
    msg({ properties: [[0x1009, binary, plainRtf(String.raw`{\rtf1\ansi Paid {\b in cash}.\par}`)]] }),
    'x.msg',
  );
  expect(rich.texts.join('')).toContain('Paid in cash.');
  expect(rich.children).toEqual([]);
});

test('packed Rich Text is unpacked', () => {
  // The two examples of MS-OXRTFCP 3.1 and 3.2.
  const first = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    'hex',
  );
  expect(decompressRtf(first).toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  const crossing = Buffer.from('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', 'hex');
  expect(decompressRtf(crossing).toString('latin1')).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
  expect(() => decompressRtf(first.subarray(0, 10))).toThrow('damaged');
});

test('what Outlook hides in winmail.dat is the message that the reader saw', async () => {
  const hidden = tnef(
    [
      [0x1000, unicode, 'The hidden words.'],
      [0x0037, unicode, 'Hidden'],
    ],
    { 'ledger.txt': Buffer.from('the ledger') },
  );
  const alone = await readHere(hidden, 'winmail.dat');
  expect(alone).toMatchObject({ kind: 'mail', mediaType: 'application/vnd.ms-tnef', title: 'Hidden' });
  expect(alone.children.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['ledger.txt', 'the ledger']]);
  const outer = mail('Outer', { name: 'winmail.dat', content: hidden, type: 'application/ms-tnef' });
  const empty = Buffer.from(outer.toString('latin1').replace('Words of Outer.', ''), 'latin1');
  const { texts, children } = await readHere(empty, 'x.eml');
  expect(texts.join('')).toContain('The hidden words.');
  expect(children.map(({ name }) => name)).toEqual(['winmail.dat']);
});

test('items cut anywhere have an outcome', async () => {
  const whole = msg({
    properties: note,
    recipients: [person(1, 'a', 'a@b.example')],
    attachments: [
      [
        [0x3707, unicode, 'x'],
        [0x3701, binary, Buffer.alloc(9_000)],
      ],
    ],
  });
  const hidden = tnef(note, { 'a.txt': Buffer.alloc(500) });
  for (let length = 8; length < whole.length; length += 997)
    expect((await readHere(whole.subarray(0, length), 'x.msg')).problem?.code).not.toBe('internal');
  for (let length = 8; length < hidden.length; length += 13)
    expect((await readHere(hidden.subarray(0, length), 'winmail.dat')).problem?.code).not.toBe('internal');
});

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/tika');
test.skipIf(!existsSync(corpus))('pictures of a real message come with it', async () => {
  const { outcome, children } = await readHere(readFileSync(join(corpus, 'test-outlook2003.msg')), 'x.msg');
  expect({ outcome, pictures: children.length }).toEqual({ outcome: 'read', pictures: 11 });
});
