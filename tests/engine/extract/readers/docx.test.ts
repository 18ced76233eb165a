import { expect, test } from 'vitest';
import { docx } from '../../../fixtures/make-docx.ts';
import { fixture, readHere } from '../reading.ts';

const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

test('all text of a letter, by its page breaks', async () => {
  const { texts, title, date, metadata } = await readHere(fixture('letter.docx'), 'x.docx');
  expect(texts).toEqual([
    'Letterhead of the firm\nDear Ms Ortega,\nthe ledger is enclosed & complete.\nDeleted: fifty\nDate\tAmount\n2 March\t9,800\n',
    'This stands on the second page.\nSee the bank statement.\nAsk who signed this.\n',
  ]);
  expect(title).toBe('Letter to Ortega');
  expect(date).toEqual({ text: '2021-03-02T08:15:00Z', source: 'DOCX created' });
  expect(metadata).toMatchObject({ author: 'R. Vale' });
});

test('embedded files become children', async () => {
  const { children } = await readHere(fixture('letter.docx'), 'x.docx');
  expect(children.map(child => child.name)).toEqual(['amounts.csv']);
});

test('a password is asked for, checked and used', async () => {
  const locked = fixture('locked.docx');
  expect((await readHere(locked, 'x.docx')).problem?.code).toBe('password');
  expect((await readHere(locked, 'x.docx', 'guess')).problem?.message).toContain('No password that was tried');
  expect((await readHere(locked, 'x.docx', 'exhibit')).texts).toEqual(['Text behind the password.\n']);
});

test('a zip bomb is not unpacked', async () => {
  const bomb = docx(text('x'), { 'word/media/image1.bin': Buffer.alloc(250_000_000) });
  expect(bomb.length).toBeLessThan(1_000_000);
  const { outcome, problem, texts } = await readHere(bomb, 'x.docx');
  expect({ outcome, code: problem?.code, texts }).toEqual({ outcome: 'failed', code: 'bomb', texts: [] });
});

test('a bomb that lies about its size is stopped', async () => {
  const bomb = docx(text(' '.repeat(5_000_000)));
  const name = Buffer.from('word/document.xml');
  const entry = bomb.lastIndexOf(name) - 46;
  bomb.writeUInt32LE(2_000, entry + 24);
  const { outcome, problem } = await readHere(bomb, 'x.docx');
  expect({ outcome, code: problem?.code }).toEqual({ outcome: 'failed', code: 'damaged' });
});

test('entities are not expanded, neither from files nor from one another', async () => {
  const doctype =
    '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>';
  const { outcome, texts } = await readHere(docx(text('[&file;] [&c;] end'), {}, doctype), 'x.docx');
  expect(outcome).toBe('read');
  expect(texts.join('')).toContain('end');
  expect(texts.join('')).not.toMatch(/root:|hahaha/);
});

test('depth and length cost nothing but time', async () => {
  const deep = `${'<w:sdt>'.repeat(100_000)}${text('bottom')}${'</w:sdt>'.repeat(100_000)}`;
  expect((await readHere(docx(deep), 'x.docx')).texts.join('')).toContain('bottom');
});

test('a document cut short is damaged', async () => {
  const letter = fixture('letter.docx');
  const { kind, outcome, problem } = await readHere(letter.subarray(0, letter.length - 100), 'x.docx');
  expect({ kind, outcome, code: problem?.code }).toEqual({ kind: 'docx', outcome: 'failed', code: 'damaged' });
});

test('a damaged embedded file does not take the text with it', async () => {
  const whole = docx(text('kept'), {
    'word/embeddings/a.bin': Buffer.from('abcdefgh'.repeat(100)),
    'docProps/core.xml': '<x/>',
  });
  const name = whole.indexOf('word/embeddings/a.bin');
  whole.fill(0xff, name + 21, name + 26);
  const { outcome, texts, children, problem } = await readHere(whole, 'x.docx');
  // Of the core properties, which say nothing.
  expect({ outcome, texts, code: problem?.code }).toEqual({ outcome: 'read', texts: ['kept\n'], code: undefined });
  expect(children).toMatchObject([{ name: 'a.bin', problem: { code: 'damaged' } }]);
  expect(children[0]?.problem?.message).toMatch(/^This file is damaged inside its container/);
});

test('cells stay apart even when they are empty', async () => {
  const cell = (words: string) => `<w:tc>${words === '' ? '<w:p/>' : text(words)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('a')}${cell('')}${cell('c')}</w:tr></w:tbl>${text('after')}`;
  expect((await readHere(docx(table), 'x.docx')).texts).toEqual(['a\t\tc\nafter\n']);
});
