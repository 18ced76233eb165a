import { expect, test } from 'vitest';
import { bytesInPieces } from '../../../../engine/extract/byte-source.ts';
import { readFile } from '../../../../engine/extract/read.ts';
import { fixture, readHere } from '../reading.ts';

test.each([
  ['gb18030.txt', 'text', 'gb18030', '第二笔款项于三月四日汇出，收款人是海港贸易公司。\n银行的通知已经存档。\n'],
  ['utf-16.txt', 'text', 'utf-16le', 'Seen at the harbour at nine.\n'],
  ['windows.txt', 'text', 'windows-1252', 'Le témoin a été entendu à Nîmes.\nIl n’a rien ajouté.\n'],
  ['notes.md', 'markdown', 'utf-8', '# Interview\n\n- arrived at *nine*\n- said nothing\n'],
])('%s is read as %s in %s', async (name, kind, charset, text) => {
  const reading = await readHere(fixture(name), name);
  expect(reading).toMatchObject({ kind, outcome: 'read', texts: [text], metadata: { charset } });
});

test('a table keeps its lines and names its separator and header', async () => {
  const { kind, texts, metadata } = await readHere(fixture('payments.csv'), 'payments.csv');
  expect(kind).toBe('csv');
  expect(texts).toEqual(['date;payee;amount\n2019-03-04;"Harbour; Trading";9700\n2019-03-08;Cash;400\n']);
  expect(metadata).toEqual({ charset: 'utf-8', delimiter: 'semicolon', header: 'date;payee;amount' });
});

test('long text is streamed, and stops at the last page number', async () => {
  const piece = Buffer.from('\f'.repeat(10_000));
  let given = 0;
  async function* pieces() {
    while (true) {
      given += 1;
      yield piece;
    }
  }
  const source = bytesInPieces(50_000_000_000, pieces(), () => expect.unreachable());
  const { outcome, problem, pageCount } = await readFile(
    source,
    { name: 'x.txt' },
    { found: () => undefined, page: () => undefined },
  );
  expect({ outcome, pageCount, code: problem?.code }).toEqual({ outcome: 'read', pageCount: 65_535, code: 'partial' });
  expect(given).toBeLessThan(500);
});

test('an empty file has a sentence and no text', async () => {
  const { kind, outcome, problem, pages } = await readHere(Buffer.alloc(0), 'x.txt');
  expect({ kind, outcome, pages, code: problem?.code }).toEqual({
    kind: 'empty',
    outcome: 'none',
    pages: [],
    code: 'empty',
  });
});

test('what has no reader yet is named and left alone', async () => {
  const { kind, mediaType, outcome, reader, problem } = await readHere(
    Buffer.from('%!PS-Adobe-3.0\nshowpage\n'),
    'x.txt',
  );
  expect({ kind, mediaType, outcome, reader, problem }).toEqual({
    kind: 'other',
    mediaType: 'application/postscript',
    outcome: 'none',
    reader: null,
    problem: undefined,
  });
});

test('a line that says which separator follows is not the header of a table', async () => {
  const { metadata, texts } = await readHere(Buffer.from('sep=|\r\nname|sum\r\nAnn|100\r\n'), 'x.csv');
  expect(metadata).toMatchObject({ delimiter: 'bar', header: 'name|sum' });
  expect(texts[0]).toContain('sep=|');
});
