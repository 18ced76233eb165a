import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { mail } from '../../../support/mail.ts';
import { fixture, readHere } from '../reading.ts';

test('headers and text, with the date as written', async () => {
  const { texts, title, date, metadata } = await readHere(fixture('thread.eml'), 'x.eml');
  expect(texts).toEqual([
    'From: María Ortega <ortega@example.org>\n' +
      'To: Audit <audit@example.org>, R. Vale <vale@example.org>\n' +
      'Cc: files@example.org\n' +
      'Date: Tue, 05 Mar 2019 09:30:00 -0500 (EST)\n' +
      'Subject: 汇款 second transfer\n\n' +
      'The second transfer left on Monday.\n',
  ]);
  expect(title).toBe('汇款 second transfer');
  expect(date).toEqual({ text: 'Tue, 05 Mar 2019 09:30:00 -0500 (EST)', source: 'Mail Date' });
  expect(metadata).toMatchObject({
    from: 'María Ortega <ortega@example.org>',
    messageId: '<b2@example.org>',
    inReplyTo: '<a1@example.org>',
  });
});

test('attachments and forwarded messages become children that can be read', async () => {
  const { children } = await readHere(fixture('thread.eml'), 'x.eml');
  expect(children.map(child => child.name)).toEqual(['transfers.csv', 'First transfer.eml']);
  const [table, message] = children;
  expect((await readHere(table?.bytes ?? Buffer.alloc(0), 'transfers.csv')).kind).toBe('csv');
  expect((await readHere(message?.bytes ?? Buffer.alloc(0), 'x.eml')).texts.join('')).toContain(
    'The first one left on Friday.',
  );
});

test('no attachment is hidden, whatever its id', async () => {
  const { children } = await readHere(
    Buffer.from(
      mail('Hidden', { name: 'ledger.rtf', content: 'the ledger', type: 'application/rtf' })
        .toString()
        .replace('Content-Disposition', 'Content-ID: <rtf-body@outlook>\r\nContent-Disposition'),
    ),
    'x.eml',
  );
  expect(children.map(({ name }) => name)).toEqual(['ledger.rtf']);
});

test('UTF-8 labelled as Latin-1 is repaired, and real Latin-1 is left alone', async () => {
  expect((await readHere(fixture('mislabelled.eml'), 'x.eml')).texts.join('')).toContain(
    'Der Zahlungsempfänger heißt Müller.',
  );
  const latin = Buffer.from(
    'From: a@b.example\nTo: c@d.example\nContent-Type: text/plain; charset=iso-8859-1\n\nstra\xdfe \xc3\xa4 f\xfcr\n',
    'latin1',
  );
  expect((await readHere(latin, 'x.eml')).texts.join('')).toContain('straße Ã¤ für');
});

test('GBK without a label is recognised', async () => {
  const { texts, title } = await readHere(fixture('raw-gbk.eml'), 'x.eml');
  expect(title).toBe('关于第二笔汇款的说明');
  expect(texts.join('')).toContain('第二笔款项已经汇出，请查收银行的通知。');
});

test('a date that is none stays what it is', async () => {
  const { date } = await readHere(Buffer.from('From: a@b.example\nTo: c@d.example\nDate: last Tuesday\n\nx'), 'x.eml');
  expect(date?.text).toBe('last Tuesday');
});

test('HTML alone becomes text', async () => {
  const mail = 'From: a@b.example\nTo: c@d.example\nContent-Type: text/html\n\n<p>One</p><script>x</script><p>two</p>';
  expect((await readHere(Buffer.from(mail), 'x.eml')).texts.join('')).toMatch(/\n\nOne\ntwo\s*$/);
});

test('parts nested without end are caught, and the message is still found by its words', async () => {
  const levels = 5_000;
  const open = Array.from(
    { length: levels },
    (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`,
  );
  const mail = `From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n${open.join('')}\nat the bottom\n`;
  const { outcome, problem, texts } = await readHere(Buffer.from(mail), 'x.eml');
  expect({ outcome, code: problem?.code }).toEqual({ outcome: 'read', code: 'too-deep' });
  expect(texts.join('')).toContain('at the bottom');
});

test('a message cut anywhere is read as far as it goes', async () => {
  const mail = fixture('thread.eml');
  for (let length = 130; length < mail.length; length += 29) {
    expect((await readHere(mail.subarray(0, length), 'x.eml')).outcome).toBe('read');
  }
});

const message = (...lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(lines.flatMap(line => [Buffer.from(line), Buffer.from('\r\n')]));

test('encoded words that cut a character in two are put together, in headers and in names of attachments', async () => {
  const words = (text: string, at: number): string => {
    const bytes = iconv.encode(text, 'gb18030');
    const word = (part: Buffer): string => `=?GB2312?B?${part.toString('base64')}?=`;
    return `${word(bytes.subarray(0, at))}\r\n ${word(bytes.subarray(at))}`;
  };
  const { title, children } = await readHere(
    message(
      'From: a@example.org',
      `Subject: ${words('第二笔汇款', 3)} =?UTF-8?Q?=E6=B1?= =?UTF-8?Q?=87_x?=`,
      'Content-Type: multipart/mixed; boundary=o',
      '',
      '--o',
      `Content-Disposition: attachment; filename="${words('三月账单.txt', 5)}"`,
      '',
      'attached',
      '--o',
      iconv.encode('Content-Disposition: attachment; filename="汇款通知书第二笔.txt"', 'gbk'),
      '',
      'raw',
      '--o--',
    ),
    'x.eml',
  );
  expect(title).toBe('第二笔汇款汇 x');
  expect(children.map(({ name }) => name)).toEqual(['三月账单.txt', '汇款通知书第二笔.txt']);
});

test('a formatted body that says something else than the text beside it is read too, one that says the same is not', async () => {
  const alternatives = (text: string, html: string): Buffer =>
    message(
      'From: a@example.org',
      'Content-Type: multipart/alternative; boundary=o',
      '',
      '--o',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--o',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--o--',
    );
  const other = await readHere(alternatives('The plain part says alpha.', '<p>The page says omega.</p>'), 'x.eml');
  expect(other.texts[0]).toMatch(/says alpha\.[^]*says omega\./);
  const chinese = await readHere(alternatives('请查看网页。', '<p>第二笔款项已经汇出。</p>'), 'x.eml');
  expect(chinese.texts[0]).toContain('第二笔款项已经汇出。');
  const same = await readHere(
    alternatives('Pay\r\nthe second sum – today.', '<p>Pay the <b>second</b> sum &ndash; today.</p>'),
    'x.eml',
  );
  expect(same.texts[0]?.match(/second/g)).toHaveLength(1);
});

test('who really sent a message, and where answers go, is shown as written', async () => {
  const { texts, metadata } = await readHere(
    message(
      'From: The bank <info@bank.example>',
      'Sender: x@other.example',
      'Reply-To: y@else.example',
      'To: b@example.org',
      '',
      'Pay.',
    ),
    'x.eml',
  );
  expect(texts[0]).toMatch(
    /^From: The bank <info@bank\.example>\nSender: x@other\.example\nReply-To: y@else\.example\nTo: /,
  );
  expect(metadata).toMatchObject({ sender: 'x@other.example', replyTo: 'y@else.example' });
  const same = [
    'From: Ann <a@x.example>',
    'Sender: Ann </O=ORG/CN=ANN>',
    'Reply-To: Ann <a@x.example>',
    'To: b@example.org',
  ];
  expect((await readHere(message(...same, '', 'Pay.'), 'x.eml')).texts[0]).toMatch(/^From: Ann <a@x\.example>\nTo: /);
});

test('files in the text of a message from before MIME are taken out of it', async () => {
  const { texts, children } = await readHere(
    message(
      'From: a@example.org',
      'To: b@example.org',
      'Subject: old',
      '',
      'see below',
      'begin 644 hello.txt',
      '+:&5L;&\\@=V]R;&0',
      '`',
      'end',
      'begin 600 is only a sentence',
      'that goes on',
    ),
    'x.eml',
  );
  expect(children.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['hello.txt', 'hello world']]);
  expect(texts[0]).toMatch(/see below\nbegin 644 hello\.txt\nend\nbegin 600 is only a sentence\nthat goes on\s*$/);
});

test('one part of a message that was sent in several says so', async () => {
  const part = message(
    'From: a@example.org',
    'Content-Type: message/partial; id="x"; number=1; total=2',
    '',
    'Subject: whole',
    '',
    'the first half',
  );
  expect((await readHere(part, 'x.eml')).problem?.message).toMatch(/^This is one of several messages over which/);
});
