import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../engine/extract/byte-source.ts';
import { detect } from '../../../engine/extract/detect.ts';
import { docx } from '../../fixtures/make-docx.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { fixture } from './reading.ts';

const kindOf = async (bytes: Uint8Array | string, name = 'unnamed') =>
  (await detect(bytesInMemory(Buffer.from(bytes)), name)).kind;

test.each([
  ['two-pages.pdf', 'pdf'],
  ['truncated.pdf', 'pdf'],
  ['letter.docx', 'docx'],
  ['locked.docx', 'docx'],
  ['ledger.xlsx', 'sheet'],
  ['ledger.xls', 'sheet'],
  ['ledger.xlsb', 'sheet'],
  ['ledger.ods', 'sheet'],
  ['ledger.fods', 'sheet'],
  ['briefing.pptx', 'slides'],
  ['briefing.fodp', 'slides'],
  ['briefing.ppt', 'slides'],
  ['letter.doc', 'document'],
  ['letter.odt', 'document'],
  ['letter.fodt', 'document'],
  ['transfers.rtf', 'document'],
  ['book.epub', 'document'],
  ['thread.eml', 'mail'],
  ['raw-gbk.eml', 'mail'],
  ['register.html', 'html'],
  ['scan.png', 'image'],
  ['photo.jpg', 'image'],
  ['utf-16.txt', 'text'],
  ['gb18030.txt', 'text'],
])('%s is told by its content whatever its name says', async (name, kind) => {
  for (const lie of ['x.pdf', 'x.txt', 'x.docx', 'x.jpg', 'x.exe', 'x'])
    expect(await kindOf(fixture(name), lie)).toBe(kind);
});

test('a file without bytes is empty', async () => {
  expect(await kindOf('', 'statement.pdf')).toBe('empty');
});

test('the name decides between text, Markdown and CSV, and only there', async () => {
  const table = 'a,b,c\n1,2,3\n4,5,6\n';
  expect(await kindOf(table, 'x.csv')).toBe('csv');
  expect(await kindOf(table, 'x')).toBe('csv');
  expect(await kindOf(table, 'x.txt')).toBe('text');
  expect(await kindOf(table, 'x.md')).toBe('markdown');
  expect(await kindOf('a;b\n1;2\n', 'x.csv')).toBe('csv');
  expect(await kindOf('Well, well.\nWho, me?\n', 'x')).toBe('text');
  expect(await kindOf('One line of prose.', 'x.csv')).toBe('text');
  expect(await kindOf('"a,b",c,d\n"e\nf",g,h\n', 'x.csv')).toBe('csv');
});

test('a PDF may have other bytes before its header', async () => {
  expect(await kindOf(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), fixture('two-pages.pdf')]))).toBe('pdf');
});

test('mail is told from text that merely has colons, and from a mailbox', async () => {
  expect(await kindOf('From: a@b.example\nSubject: x\n\nbody')).toBe('mail');
  expect(await kindOf('From a@b.example Mon Mar  4 09:30:00 2019\nFrom: a@b.example\nTo: c@d.example\n\nbody')).toBe(
    'mail',
  );
  expect(await kindOf('Note: call back\nFrom: the office\n')).toBe('text');
  expect(await kindOf('Dear all,\nFrom: here\nTo: there\n')).toBe('text');
  const message = 'From a@b.example Mon Mar  4 09:30:00 2019\nFrom: a@b.example\nSubject: x\n\nbody\n\n';
  expect(await detect(bytesInMemory(Buffer.from(message + message)), 'x')).toEqual({
    kind: 'mailbox',
    mediaType: 'application/mbox',
    reader: 'mbox',
  });
});

test('what stands before the first element does not matter, however much of it there is', async () => {
  expect(await kindOf('<?xml version="1.0"?>\n<!-- a -->\n<html><p>x</p></html>')).toBe('html');
  expect(await kindOf('<!-- a --><!DOCTYPE html><p>x</p>')).toBe('html');
  expect(await kindOf('<?xml version="1.0"?><ledger><table>x</table></ledger>')).toBe('data');
  expect(await kindOf('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y"><svg/>')).toBe('image');
  expect(await kindOf(`${'<!-- -->'.repeat(200_000)}x`)).toBe('text');
});

test('a zip is a document only when it holds one', async () => {
  expect(await kindOf(zip({ 'readme.txt': 'hello' }), 'x.docx')).toBe('archive');
  expect(await kindOf(zip({ 'xl/workbook.xml': '<workbook/>' }), 'x.docx')).toBe('sheet');
  expect(await kindOf(docx(''), 'x.zip')).toBe('docx');
});

test('what no reader knows has a media type all the same', async () => {
  const type = async (bytes: Buffer) => (await detect(bytesInMemory(bytes), 'x')).mediaType;
  expect(await type(Buffer.from('7f454c460201010000000000000000000200', 'hex'))).toBe('application/x-elf');
  expect(await type(Buffer.from('{\\rtf1\\ansi hello}'))).toBe('application/rtf');
  expect(await type(Buffer.from([1, 2, 3, 4, 5, 6, 7, 250, 251]))).toBe('application/octet-stream');
});
