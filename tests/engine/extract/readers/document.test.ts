import { expect, test } from 'vitest';
import { compound } from '../../../fixtures/make-compound.ts';
import { zip } from '../../../fixtures/make-zip.ts';
import { fixture, readHere } from '../reading.ts';

test('a Word 97 document is read with its table, without what was deleted and what fields hide', async () => {
  const { kind, outcome, texts } = await readHere(fixture('letter.doc'), 'x');
  expect({ kind, outcome }).toEqual({ kind: 'document', outcome: 'read' });
  expect(texts).toEqual([
    'Letterhead of the firm\nDear Ms Ortega,\nDeleted: fifty\nDate\tAmount\n2 March\t9,800\nSee the site.\n收款人是海港贸易公司。\n See the bank statement.\nAsk who signed this.\nPage footer\n',
  ]);
});

test.each(['odt', 'fodt'])('%s: text by its pages, then notes and comments', async format => {
  const { kind, texts, title, date, metadata, children } = await readHere(fixture(`letter.${format}`), 'x');
  expect(kind).toBe('document');
  expect(texts).toEqual([
    'Letterhead of the firm\nDear Ms  Ortega,\nthe ledger is enclosed & complete.\nDate\tAmount\n2 March\t9,800\n',
    'This stands on the second page.\nSee the bank statement.\nR. Vale: Ask who signed this.\nPage footer\n',
  ]);
  expect({ title, date: date?.text, author: metadata['author'] }).toEqual({
    title: 'Letter to Ortega',
    date: '2021-03-02T08:15:00',
    author: 'R. Vale',
  });
  expect(children.map(({ name }) => name)).toEqual(format === 'odt' ? ['Object 1'] : []);
});

test('Rich Text mixes code pages: Chinese, Russian and French stand as they were typed', async () => {
  const { kind, texts, title, date, metadata, children } = await readHere(fixture('transfers.rtf'), 'x');
  expect(kind).toBe('document');
  expect(texts).toEqual([
    'Letterhead of the firm\n第二笔款项于三月四日汇出，收款人是海港贸易公司。\nПолучатель\ncafé costs €9\nfifty\nDate\tAmount\n2 March\t9,800\nthe site\n\nSee the bank statement.\nR. Vale: Ask who signed this.',
  ]);
  expect({ title, date: date?.text, author: metadata['author'] }).toEqual({
    title: 'Transfers',
    date: '2021-03-02 08:15',
    author: 'R. Vale',
  });
  expect(children.map(({ name, bytes }) => [name, bytes?.toString()])).toEqual([['amounts.csv', '2 March,9800']]);
});

test('Rich Text: bytes without escapes, binary pictures, half a file', async () => {
  const raw = Buffer.concat([
    Buffer.from('{\\rtf1\\ansi\\ansicpg936 {\\pict\\bin4 }{}\\}'),
    Buffer.from('cac7b5da', 'hex'),
    Buffer.from('}'),
  ]);
  expect((await readHere(raw, 'x')).texts).toEqual(['是第']);
  const half = fixture('transfers.rtf').subarray(0, 700);
  const { outcome, texts, problem } = await readHere(half, 'x.rtf');
  expect([outcome, problem?.code]).toEqual(['read', 'partial']);
  expect(texts.join('')).toContain('第二笔款项');
});

test('chapters of a book are pages, in the order in which they are read', async () => {
  const { kind, pages, title, metadata, date } = await readHere(fixture('book.epub'), 'x');
  expect(kind).toBe('document');
  expect(pages.map(({ number, label, text }) => [number, label, text])).toEqual([
    [1, '1.1', 'The harbour\nIt was nine in the evening.'],
    [2, '2.1', 'The money\n第二笔款项已经汇出。'],
  ]);
  expect({ title, author: metadata['author'], date: date?.text }).toEqual({
    title: 'The Harbour Ledger',
    author: 'R. Vale; I. Ortega',
    date: '2021',
  });
});

test('a book that only its seller can open says so', async () => {
  const locked = zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
    'META-INF/encryption.xml':
      '<encryption><EncryptedData><CipherReference URI="a.xhtml"/></EncryptedData></encryption>',
    'b.opf': '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': Buffer.alloc(100, 7),
  });
  const { outcome, problem } = await readHere(locked, 'x');
  expect({ outcome, code: problem?.code }).toEqual({ outcome: 'failed', code: 'unsupported' });
});

test('Word 6 is read in the code page of its language; Word 2 is refused with a sentence', async () => {
  const stream = Buffer.alloc(2048);
  stream.writeUInt16LE(0xa5dc, 0);
  stream.writeUInt16LE(101, 2);
  stream.writeUInt16LE(0x0419, 6);
  stream.writeUInt32LE(768, 24);
  const words = Buffer.from('cff0e8e2e5f22c20ece8f00d', 'hex');
  words.copy(stream, 768);
  stream.writeUInt32LE(words.length, 52);
  expect((await readHere(compound({ WordDocument: stream }), 'x.doc')).texts).toEqual(['Привет, мир\n']);
  const { kind, problem } = await readHere(Buffer.concat([Buffer.from('dba52d000000', 'hex'), Buffer.alloc(600)]), 'x');
  expect([kind, problem?.code]).toEqual(['document', 'unsupported']);
});

test('depth and length cost nothing but time', async () => {
  const deep = Buffer.from(`{\\rtf1 ${'{'.repeat(200_000)}bottom${'}'.repeat(200_000)}}`);
  expect((await readHere(deep, 'x')).texts.join('')).toBe('bottom');
  const levels = '<text:span>'.repeat(200_000);
  const nested = `<office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><text:p>${levels}bottom</text:p></office:body></office:document>`;
  expect((await readHere(Buffer.from(`<?xml version="1.0"?>${nested}`), 'x')).texts.join('')).toContain('bottom');
  const empty = zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t"><office:body>${'<text:p/>'.repeat(1_000_000)}</office:body></office:document-content>`,
  });
  expect((await readHere(empty, 'x')).outcome).toBe('read');
});

test('documents cut short or swollen are refused with a reason, and entities are not expanded', async () => {
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  expect((await readHere(half(fixture('letter.odt')), 'x')).problem?.code).toBe('damaged');
  // Its directory stands before the text, of which the beginning is there.
  expect((await readHere(half(fixture('letter.doc')), 'x')).problem?.code).toBe('partial');
  const { kind, problem } = await readHere(fixture('letter.doc').subarray(0, 600), 'x.doc');
  expect([kind, problem?.code]).toEqual(['document', 'damaged']);
  const mimetype = 'application/vnd.oasis.opendocument.text';
  const bomb = zip({ mimetype, 'content.xml': Buffer.alloc(250_000_000) });
  expect((await readHere(bomb, 'x')).problem?.code).toBe('bomb');
  const xxe = zip({
    mimetype,
    'content.xml':
      '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]><office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:p>[&file;]</text:p></office:body></office:document-content>',
  });
  expect((await readHere(xxe, 'x')).texts.join('')).not.toContain('root:');
});
