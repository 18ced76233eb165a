import { describe, expect, test } from 'vitest';
import { dateOrder } from '../../../../engine/extract/chats/date-order.ts';
import { whatsAppLine } from '../../../../engine/extract/chats/whatsapp-lines.ts';
import { readHere } from '../reading.ts';

describe('a line in each locale', () => {
  test.each([
    ['iOS, Germany', '[14.03.19, 21:13:05] Ann: hello', '14.03.19', '21:13:05'],
    ['iOS, United States', '[3/14/19, 9:13:05\u202fPM] Ann: hello', '3/14/19', '9:13:05 PM'],
    ['iOS, China', '[2019/3/14 下午9:13:05] Ann: hello', '2019/3/14', '下午9:13:05'],
    ['iOS, Taiwan, with a space', '[2019/3/14 下午 9:13:05] Ann: hello', '2019/3/14', '下午 9:13:05'],
    ['iOS, Netherlands', '[14-03-19 21:13:05] Ann: hello', '14-03-19', '21:13:05'],
    ['Android, Britain', '14/03/2019, 21:13 - Ann: hello', '14/03/2019', '21:13'],
    ['Android, United States', '3/14/19, 9:13 PM - Ann: hello', '3/14/19', '9:13 PM'],
    ['Android, China', '2019年3月14日 下午9:13 - Ann: hello', '2019年3月14日', '下午9:13'],
    ['Android, Spain', '14/3/19 9:13 p. m. - Ann: hello', '14/3/19', '9:13 p. m.'],
    ['Android, Russia', '14.03.2019, 21:13 - Ann: hello', '14.03.2019', '21:13'],
    ['Android, Korea', '2019년 3월 14일 오후 9:13 - Ann: hello', '2019년 3월 14일', '오후 9:13'],
    ['Android, Iran', '۲۰۱۹/۳/۱۴،‏ ۲۱:۱۳ - Ann: hello', '۲۰۱۹/۳/۱۴', '۲۱:۱۳'],
    ['Android, French Canada', '2019-03-14 21 h 13 - Ann: hello', '2019-03-14', '21 h 13'],
    ['Android, Albania', '14.3.2019, 9:13 e pasdites - Ann: hello', '14.3.2019', '9:13 e pasdites'],
    ['iOS, Vietnam', '[21:13:05, 14/3/2019] Ann: hello', '14/3/2019', '21:13:05'],
    ['with a mark of direction before', '\u200e[14.03.19, 21:13:05] Ann: \u200ehello', '14.03.19', '21:13:05'],
  ])('%s', (_locale, line, date, time) => {
    expect(whatsAppLine(line)).toEqual({ date, time, sender: 'Ann', text: 'hello' });
  });

  test.each([
    'plain text',
    '14/03/2019 was a Thursday - I think: yes',
    '[14.03.19] Ann: no time',
    '12:30 - lunch: soup',
    '',
  ])('%j is none', line => {
    expect(whatsAppLine(line)).toBeUndefined();
  });

  test('what the program says has no sender', () => {
    expect(whatsAppLine('14/03/2019, 21:13 - Messages are end-to-end encrypted.')).toMatchObject({
      sender: '',
      text: 'Messages are end-to-end encrypted.',
    });
  });
});

test('the order of day and month is inferred over the whole chat, or left open', () => {
  expect(dateOrder(['3/4/19', '3/14/19'])).toBe('month first');
  expect(dateOrder(['3/4/19', '14/3/19'])).toBe('day first');
  expect(dateOrder(['3/4/19', '5/6/19'])).toBe('day or month first');
  expect(dateOrder(['2019/3/14'])).toBe('year first');
  expect(dateOrder(['۱۴/۳/۱۹'])).toBe('day first');
  // Messages follow one another in time.
  expect(dateOrder(['1/2/19', '5/2/19', '2/3/19'])).toBe('day first');
  expect(dateOrder(['2/3/19', '5/2/19', '1/2/19'])).toBe('day first');
  expect(dateOrder(['2/1/19', '2/5/19', '3/2/19'])).toBe('month first');
});

test('a year of two figures may come first, and is not taken for a day', () => {
  expect(dateOrder(['19/3/5', '19/3/31', '19/4/1'])).toBe('year first');
  expect(dateOrder(['14.03.19', '15.03.19'])).toBe('day first');
  // 14 March of two years, or two days of 2014.
  expect(dateOrder(['14/03/18', '14/03/19'])).toBe('day or year first');
  expect(dateOrder(['19/3/14'], true)).toBe('day or year first');
  expect(dateOrder(['19/3/14', '19/3/15', '19/4/1'], true)).toBe('year first');
  expect(dateOrder(['19/3/14'])).toBe('day first');
});

test('files are named in Chinese as well, and a line that ends the file is no line of a message', async () => {
  const lines = [
    '[2019/3/14 下午9:13:05] 李: \u200e<附件：00000003-PHOTO.jpg>',
    '[2019/3/14 下午9:14:05] 李: 清单.pdf（文件附件）',
    '[2019/3/14 下午9:15:05] 李: 好',
    '',
  ];
  const { pages, texts } = await readHere(Buffer.from(lines.join('\n')), '_chat.txt');
  expect(pages[0]?.files).toEqual(['00000003-PHOTO.jpg', '清单.pdf']);
  expect(texts[0]).toMatch(/\t好$/);
});

const chat = [
  '14/03/2019, 21:13 - Messages are end-to-end encrypted.',
  '14/03/2019, 21:13 - Ann Example: first line',
  'second line',
  '',
  'last: line',
  '14/03/2019, 21:14 - +1 202 555 0142: IMG-20190314-WA0001.jpg (file attached)',
  '15/03/2019, 08:00 - Ann Example: 洗钱',
  '15/03/2019, 08:01 - Ann Example: This message was deleted',
].join('\r\n');

test('a page is a day, a message keeps its lines, and times stay as written', async () => {
  const { kind, reader, pages, texts, metadata, date } = await readHere(Buffer.from(chat), '_chat.txt');
  expect({ kind, reader }).toEqual({ kind: 'chat', reader: 'whatsapp 3' });
  expect(pages.map(({ label }) => label)).toEqual(['14/03/2019', '15/03/2019']);
  expect(pages.map(({ files }) => files)).toEqual([['IMG-20190314-WA0001.jpg'], undefined]);
  expect(texts).toEqual([
    'Time\tSender\tMessage\n' +
      '14/03/2019 21:13\t\tMessages are end-to-end encrypted.\n' +
      '14/03/2019 21:13\tAnn Example\tfirst line\n\t\tsecond line\n\t\t\n\t\tlast: line\n' +
      '14/03/2019 21:14\t+1 202 555 0142\tIMG-20190314-WA0001.jpg (file attached)',
    'Time\tSender\tMessage\n15/03/2019 08:00\tAnn Example\t洗钱\n15/03/2019 08:01\tAnn Example\tThis message was deleted',
  ]);
  expect(metadata).toEqual({
    messages: '5',
    senders: 'Ann Example, +1 202 555 0142',
    attachments: '1',
    dateOrder: 'day first',
    charset: 'utf-8',
  });
  expect(date).toEqual({ text: '14/03/2019 – 15/03/2019', source: 'first and last message' });
});

test('a long day is several pages, and nothing is lost', async () => {
  const lines = Array.from({ length: 500 }, (_, index) => `14/03/2019, 21:13 - Ann: message number ${index}`);
  const { pages, texts } = await readHere(Buffer.from(lines.join('\n')), 'x');
  expect(pages.length).toBeGreaterThan(3);
  expect(new Set(pages.map(({ label }) => label))).toEqual(new Set(['14/03/2019']));
  expect(texts.join('\n').match(/message number \d+/g)).toHaveLength(500);
});
