import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { httpAnswer, mhtml, warcRecord } from '../../../fixtures/make-web-archives.ts';
import { zip } from '../../../fixtures/make-zip.ts';
import { readHere } from '../reading.ts';

const site = 'https://site.example';
const archive = [
  warcRecord('warcinfo', '', 'software: example\r\n'),
  warcRecord(
    'response',
    `${site}/`,
    httpAnswer(
      'text/html; charset=gbk',
      Buffer.from('<title>a</title><p>\xcf\xb4\xc7\xae\xb0\xb8\xbc\xfe</p>', 'latin1'),
    ),
  ),
  warcRecord('response', `${site}/style.css`, httpAnswer('text/css', 'p { color: red }')),
  warcRecord('response', `${site}/files/list.pdf`, httpAnswer('application/pdf', '%PDF-1.4 not really')),
  warcRecord(
    'response',
    `${site}/b`,
    httpAnswer('text/html', gzipSync('<p>packed page</p>'), 'Content-Encoding: gzip\r\n'),
  ),
];

test.each([
  ['plain', Buffer.concat(archive)],
  ['gzipped record by record', Buffer.concat(archive.map(part => gzipSync(part)))],
])('a web archive, %s: pages with address and time, documents as files of their own', async (_name, file) => {
  const { kind, texts, pages, children, date, title } = await readHere(file, 'x');
  expect(kind).toBe('web-archive');
  expect(texts).toEqual([
    `${site}/\n2023-10-03T12:00:00Z\n\n洗钱案件`,
    `${site}/b\n2023-10-03T12:00:00Z\n\npacked page`,
  ]);
  expect(pages.map(({ label }) => label)).toEqual([`${site}/`, `${site}/b`]);
  expect(children.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['list.pdf', '%PDF-1.4 not really'],
  ]);
  expect(date).toEqual({ text: '2023-10-03T12:00:00Z', source: 'WARC-Date' });
  expect(title).toBe('a');
});

test('a web archive in a package', async () => {
  const file = zip({ 'datapackage.json': '{}', 'archive/data.warc': Buffer.concat(archive) });
  const { kind, mediaType, texts } = await readHere(file, 'x');
  expect({ kind, mediaType, pages: texts.length }).toEqual({
    kind: 'web-archive',
    mediaType: 'application/wacz',
    pages: 2,
  });
});

test('an archive cut anywhere gives the pages before the cut, and says that something is missing', async () => {
  const file = Buffer.concat(archive);
  const first = (archive[0]?.length ?? 0) + (archive[1]?.length ?? 0);
  for (let length = first + 1; length < file.length; length += 37) {
    const { outcome, texts } = await readHere(file.subarray(0, length), 'x');
    expect({ outcome, first: texts[0]?.includes('洗钱案件') }).toEqual({ outcome: 'read', first: true });
  }
});

test('a page that a browser kept whole', async () => {
  const { kind, texts, title, date, metadata, children } = await readHere(mhtml(), 'x');
  expect({ kind, texts, title, children }).toEqual({
    kind: 'web-archive',
    texts: ['The letter asks for an answer.'],
    title: '新闻',
    children: [],
  });
  expect(date).toEqual({ text: 'Tue, 27 May 2025 08:00:00 -0000', source: 'MHTML Date' });
  expect(metadata['address']).toBe('https://site.example/news');
});

test('a message with pictures in it is still a message', async () => {
  const file =
    'From: a@mail.example\r\nTo: b@mail.example\r\nSubject: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n\r\nhi\r\n--b--\r\n';
  expect((await readHere(Buffer.from(file), 'x')).kind).toBe('mail');
});
