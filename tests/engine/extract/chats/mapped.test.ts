import { describe, expect, test } from 'vitest';
import { type ChatMapping, chatMapping } from '../../../../contract/chats.ts';
import { bytesInMemory } from '../../../../engine/extract/byte-source.ts';
import { readChatSource } from '../../../../engine/extract/chats/chat-source.ts';
import { openPackage } from '../../../../engine/extract/office-package.ts';
import { lockedOdf, lockedXls } from '../../../fixtures/make-locked.ts';
import { lockedPackage } from '../../../fixtures/make-locked-docx.ts';
import { chatSheet, chatWorkbook } from '../../../support/chat-workbook.ts';
import { readHere } from '../reading.ts';

const read = (text: string | Buffer, name: string, mapping: object) =>
  readHere(Buffer.from(text), name, undefined, chatMapping.parse(mapping));

/** As the tools write it that make tables of the messages of a WeChat account. */
const wechat = [
  'localId,IsSender,CreateTime,StrTime,NickName,StrContent,File',
  '1,0,1678799585,2023-03-14 21:13:05,张三,"你好, ""朋友""\nsecond line",',
  '2,1,1678799600,2023-03-14 21:13:20,李四,,image/2.jpg',
  'localId,IsSender,CreateTime,StrTime,NickName,StrContent,File',
  '3,0,1678842000,2023-03-15 09:00:00,张三,好,',
  '',
].join('\r\n');
const columns = {
  form: 'table',
  header: ['localId', 'IsSender', 'CreateTime', 'StrTime', 'NickName', 'StrContent', 'File'],
  time: 3,
  sender: 4,
  text: 5,
  file: 6,
} as const;

describe('a table', () => {
  test('in text is a chat by days, with the files that go with messages', async () => {
    const { kind, mediaType, reader, pages, metadata, date } = await read(`\ufeff${wechat}`, 'chat.csv', columns);
    expect({ kind, mediaType, reader }).toEqual({ kind: 'chat', mediaType: 'text/csv', reader: 'mapped-chat 3' });
    expect(pages.map(({ label, text, files }) => ({ label, text, files }))).toEqual([
      {
        label: '2023-03-14',
        text:
          'Time\tSender\tMessage\n2023-03-14 21:13:05\t张三\t你好, "朋友"\n\t\tsecond line\n' +
          '2023-03-14 21:13:20\t李四\t[image/2.jpg]',
        files: ['image/2.jpg'],
      },
      { label: '2023-03-15', text: 'Time\tSender\tMessage\n2023-03-15 09:00:00\t张三\t好', files: undefined },
    ]);
    expect(metadata).toMatchObject({ messages: '3', senders: '张三, 李四', attachments: '1' });
    expect(date).toEqual({ text: '2023-03-14 – 2023-03-15', source: 'first and last message' });
  });

  test('may count its seconds: they stay as written, with the moment in UTC', async () => {
    const { texts, pages } = await read(wechat, 'chat.csv', { ...columns, time: 2, clock: 'seconds', file: null });
    expect(texts[0]).toContain('1678799585 (2023-03-14 13:13:05 UTC)\t张三\t');
    expect(pages.map(({ label }) => label)).toEqual(['2023-03-14', '2023-03-15']);
  });

  test('may have the day in a column of its own', async () => {
    const { texts } = await read('Day;Time;Who;What\n14.03.2019;21:13;Ann;a\n14.03.2019;21:14;Ben;b\n', 'c.csv', {
      form: 'table',
      header: ['Day', 'Time', 'Who', 'What'],
      day: 0,
      time: 1,
      sender: 2,
      text: 3,
    });
    expect(texts).toEqual(['Time\tSender\tMessage\n14.03.2019 21:13\tAnn\ta\n14.03.2019 21:14\tBen\tb']);
  });

  test('of a web page is read as well, with what a cell shows or leads to where it has no words', async () => {
    const page = `<!doctype html><title>x</title><table><tr><th>Time<th>From<th>Text<th>File</tr>
      <tr><td>2019-03-14 21:13<td>Ann<td>a &amp; b<br>c<td><a href="media/1.jpg"><img src="thumb.png"></a></tr>
      <tr><td>2019-03-14 21:14<td>Ben<td><table><tr><td>inner</table><td><a href="https://site.example/x">off</a></table>`;
    const { kind, texts, pages } = await read(page, 'chat.html', {
      form: 'table',
      header: ['Time', 'From', 'Text', 'File'],
      time: 0,
      sender: 1,
      text: 2,
      file: 3,
    });
    expect(kind).toBe('chat');
    expect(texts.join()).toContain('2019-03-14 21:13\tAnn\ta & b\n\t\tc\n\t\t[media/1.jpg]');
    expect(pages.flatMap(({ files }) => files ?? [])).toEqual(['media/1.jpg', 'off']);
  });
});

test('a table of a page made of many pieces is read', async () => {
  const cell = 'a&amp;<br> '.repeat(400_000);
  const { pages } = await read(`<!doctype html><table><tr><td>2019-03-14 21:13<td>${cell}</table>`, 'x.html', {
    form: 'table',
    header: [],
    hasHeader: false,
    time: 0,
    text: 1,
  });
  expect(pages[0]?.text).toContain('a&\n\t\ta&');
  expect(pages.reduce((sum, page) => sum + page.text.length, 0)).toBeLessThan(1_000_000);
}, 60_000);

describe('lines', () => {
  const lines = (pattern: string, more: Partial<ChatMapping> = {}) => ({ form: 'lines', pattern, ...more });

  test('that begin messages, with the text below them', async () => {
    const text = '消息记录\n\n2023-03-14 21:13:05 张三(12345)\n你好\n\n2023-03-15 9:00:00 李四\n好\n9:30 lunch\n';
    const { texts, metadata } = await read(text, 'qq.txt', lines('{time} {sender}'));
    expect(texts).toEqual([
      'Time\tSender\tMessage\n\t\t消息记录',
      'Time\tSender\tMessage\n2023-03-14 21:13:05\t张三(12345)\t你好',
      'Time\tSender\tMessage\n2023-03-15 9:00:00\t李四\t好\n\t\t9:30 lunch',
    ]);
    expect(metadata).toMatchObject({ messages: '2', senders: '张三(12345), 李四' });
  });

  test('whose day stands on a line above them', async () => {
    const text = '2019/03/14(木)\n21:13\tAnn\thello\n21:14\tBen\tyes\n2019/03/15(金)\n08:00\tAnn\tgo\n';
    const { pages } = await read(text, 'line.txt', lines('{time} {sender} {text}', { dayLines: true }));
    expect(pages.map(({ label }) => label)).toEqual(['2019/03/14(木)', '2019/03/15(金)']);
    expect(pages[0]?.text).toContain('2019/03/14(木) 21:13\tAnn\thello');
  });

  test('of a web page without a table', async () => {
    const page = '<!doctype html><body><div><b>Ann</b> 2019-03-14 21:13</div><div>hello</div>';
    const { texts } = await read(page, 'x.html', lines('{sender} {time}'));
    expect(texts).toEqual(['Time\tSender\tMessage\n2019-03-14 21:13\tAnn\thello']);
  });

  test('none of which begins a message: that is said', async () => {
    const { outcome, problem } = await read('nothing\nof the kind\n', 'x.txt', lines('{time} {sender}: {text}'));
    expect({ outcome, code: problem?.code }).toEqual({ outcome: 'failed', code: 'unsupported' });
    expect(problem?.message).toMatch(/Choose again/);
  });
});

describe('hostile tables', () => {
  test('a quotation mark that is never closed is said, and swallows a bounded cell', async () => {
    const text = `Time,Text\n2019-03-14 21:12,a\n2019-03-14 21:13,"${'x\n'.repeat(400_000)}`;
    const { outcome, problem, pages } = await read(text, 'x.csv', { form: 'table', header: [], time: 0, text: 1 });
    expect({ outcome, code: problem?.code }).toEqual({ outcome: 'read', code: 'partial' });
    expect(pages.reduce((sum, page) => sum + page.text.length, 0)).toBeLessThan(1_500_000);
  });

  test('tables inside tables without end, and rows of a million cells', async () => {
    const deep = `<!doctype html>${'<table><tr><td>'.repeat(100_000)}x`;
    const wide = `<!doctype html><table><tr>${'<td>a'.repeat(1_000_000)}`;
    for (const page of [deep, wide]) {
      const source = await readChatSource(bytesInMemory(Buffer.from(page)), 'text/html');
      expect(source.ok && Math.max(...(source.source.rows ?? []).map(row => row.length))).toBeLessThanOrEqual(200);
    }
  });

  test('a header that is a message of its own does not make a name of every one', async () => {
    const many = Array.from({ length: 5_000 }, (_, row) => `2019-03-14 21:13,sender ${row}`).join('\n');
    const { metadata } = await read(many, 'x.csv', {
      form: 'table',
      header: [],
      hasHeader: false,
      time: 0,
      sender: 1,
      text: 1,
    });
    expect(metadata['senders']?.split(', ').length).toBe(200);
    expect(metadata['messages']).toBe('5000');
  });
});

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Workbooks of each kind, and what they are called. */
const workbooks = [
  ['xlsx', xlsxType],
  ['xlsb', 'application/vnd.ms-excel.sheet.binary.macroenabled.12'],
  ['xls', 'application/vnd.ms-excel'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
] as const;

describe.each(workbooks)('a workbook (%s)', (type, mediaType) => {
  const book = chatWorkbook('Ann', type);

  test('has a chat on the sheet that was said, below its title', async () => {
    const found = await read(book, `report.${type}`, chatSheet);
    const { kind, reader, pages, metadata } = found;
    expect({ kind, reader, mediaType: found.mediaType }).toEqual({ kind: 'chat', reader: 'mapped-chat 3', mediaType });
    expect(pages.map(({ label, text, files }) => ({ label, text, files }))).toEqual([
      {
        label: '2023-03-14',
        text:
          'Time\tSender\tMessage\n2023-03-14 12:00:00\tAnn\tthe first parcel\n' +
          '2023-03-14 12:01:00\tBen\t[files/list.pdf]',
        files: ['files/list.pdf'],
      },
      {
        label: '2023-03-15',
        text: 'Time\tSender\tMessage\n2023-03-15 06:00:00\tAnn\t洗钱\n\t\tsecond line',
        files: undefined,
      },
    ]);
    expect(metadata).toMatchObject({ messages: '3', senders: 'Ann, Ben', attachments: '1' });
  });

  test('has no messages on a sheet that is not there, and in lines', async () => {
    const mappings = [
      { ...chatSheet, sheet: 'Calls' },
      { form: 'lines', pattern: '{time} {sender}' },
    ];
    for (const mapping of mappings) {
      const { outcome, problem } = await read(book, `report.${type}`, mapping);
      expect({ outcome, code: problem?.code }).toEqual({ outcome: 'failed', code: 'unsupported' });
    }
  });

  test('shows the beginning of each sheet that holds a table, and says when it is damaged', async () => {
    const made = await readChatSource(bytesInMemory(book), mediaType);
    expect(made.ok && made.source).toMatchObject({
      rows: null,
      lines: [],
      sheets: [
        {
          name: 'About',
          rows: [
            ['Device', 'Telephone'],
            ['Tool', 'Example 7.1'],
          ],
        },
        {
          name: 'Instant Messages',
          rows: [
            chatSheet.header,
            ['1', '2023-03-14 12:00:00', 'Ann', 'the first parcel'],
            expect.anything(),
            expect.anything(),
          ],
        },
      ],
    });
    const damaged = await readChatSource(bytesInMemory(book.subarray(0, 900)), mediaType);
    expect(damaged.ok).toBe(false);
  });
});

async function lockedOds(book: Buffer): Promise<Buffer> {
  const content = await (await openPackage(book)).bytes('content.xml');
  return lockedOdf('harbour', 'spreadsheet', Buffer.from(content));
}

test.each([
  ['xlsx', (book: Buffer) => lockedPackage(book, 'harbour')],
  ['xlsb', (book: Buffer) => lockedPackage(book, 'harbour')],
  ['xls', (book: Buffer) => lockedXls('harbour', book)],
  ['ods', lockedOds],
] as const)('a workbook behind a password (%s) is opened with one that is known', async (type, lock) => {
  const book = chatWorkbook('Ann', type);
  const mediaType = workbooks.find(([each]) => each === type)?.[1] ?? '';
  const locked = await lock(book);
  const refused = await readChatSource(bytesInMemory(locked), mediaType, ['guess']);
  expect(!refused.ok && refused.problem.code).toBe('password');
  expect(await readChatSource(bytesInMemory(locked), mediaType, ['guess', 'harbour'])).toEqual(
    await readChatSource(bytesInMemory(book), mediaType),
  );
  const mapping = chatMapping.parse(chatSheet);
  const { outcome, metadata } = await readHere(locked, `report.${type}`, 'harbour', mapping);
  expect({ outcome, messages: metadata['messages'] }).toEqual({ outcome: 'read', messages: '3' });
});

test('the beginning of a file is given as rows and as lines, bounded', async () => {
  const csv = await readChatSource(bytesInMemory(Buffer.from(wechat)), 'text/csv');
  expect(csv.ok && csv.source.rows?.[1]?.slice(3, 6)).toEqual([
    '2023-03-14 21:13:05',
    '张三',
    '你好, "朋友"\nsecond line',
  ]);
  const long = await readChatSource(bytesInMemory(Buffer.from('a,b\n'.repeat(500_000))), 'text/csv');
  expect(long.ok && { rows: long.source.rows?.length, lines: long.source.lines.length }).toEqual({
    rows: 100,
    lines: 200,
  });
  const prose = await readChatSource(bytesInMemory(Buffer.from('one\ntwo\n'.repeat(1_000))), 'text/plain');
  expect(prose.ok && { rows: prose.source.rows, lines: prose.source.lines.length }).toEqual({ rows: null, lines: 200 });
});
