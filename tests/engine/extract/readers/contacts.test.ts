import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

test('one card a page, with its name as the label', async () => {
  const file =
    card('VERSION:3.0', 'N:Example;Ann;;;', 'FN:Ann Example', 'TEL;type=CELL:+1 202 555 0142', 'NOTE:a\\, b\\nc') +
    card('VERSION:4.0', 'FN:Second', 'item1.EMAIL;type=INTERNET:two@mail.example', 'item1.X-ABLabel:Work');
  const { kind, pages, texts, metadata, children } = await readHere(Buffer.from(file), 'x');
  expect(kind).toBe('contacts');
  expect(pages.map(({ label }) => label)).toEqual(['Ann Example', 'Second']);
  expect(texts).toEqual([
    'Name: Ann Example\nName in parts: Example, Ann\nPhone (cell): +1 202 555 0142\nNote: a, b\nc',
    'Name: Second\nE-mail (internet): two@mail.example',
  ]);
  expect(metadata).toEqual({ charset: 'utf-8', cards: '2' });
  expect(children).toEqual([]);
});

test('vCard 2.1 of a phone: quoted-printable over several lines, in UTF-8 and in GBK, types without a name', async () => {
  const file =
    card(
      'VERSION:2.1',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E8=AF=81=',
      '=E7=89=A9',
      'TEL;CELL;PREF:13800000000',
    ) +
    card('VERSION:2.1', 'FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D6=A4=CE=EF=20=D2=BB', 'ORG:Example;Second floor');
  const { texts } = await readHere(Buffer.from(file), 'x.vcf');
  expect(texts).toEqual([
    'Name: 证物\nPhone (cell, pref): 13800000000',
    'Name: 证物 一\nOrganisation: Example, Second floor',
  ]);
});

test('a picture in a card is a file of its own, and not text', async () => {
  const picture = Buffer.from('not really a picture').toString('base64');
  const file = card(
    'VERSION:3.0',
    'FN:Ann',
    `PHOTO;ENCODING=b;TYPE=JPEG:${picture.slice(0, 10)}`,
    ` ${picture.slice(10)}`,
  );
  const { texts, children } = await readHere(Buffer.from(file), 'x.vcf');
  expect(texts).toEqual(['Name: Ann']);
  expect(children).toEqual([{ name: 'Ann photo.jpg', bytes: Buffer.from('not really a picture') }]);
});

test('a file cut anywhere gives the cards that are left', async () => {
  const file = card('FN:One', 'TEL:1') + card('FN:Two', 'TEL:2');
  for (let length = 15; length <= file.length; length += 1) {
    const { outcome, texts } = await readHere(Buffer.from(file.slice(0, length)), 'x.vcf');
    expect(outcome).toBe('read');
    if (length >= file.indexOf('END')) expect(texts[0]).toContain('One');
  }
});

test('a property folded over and over is read in time', async () => {
  const folds = 400_000;
  const { texts } = await readHere(Buffer.from(card('FN:Ann', `NOTE:${'\r\n x'.repeat(folds)}`)), 'x.vcf');
  expect(texts[0]?.endsWith('x'.repeat(1000))).toBe(true);
});

test('a long note is read whole, and one without end says that it was cut', async () => {
  const card = (words: number): Buffer =>
    Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nNOTE:${'word '.repeat(words)}last\r\nEND:VCARD\r\n`);
  const long = await readHere(card(10_000), 'x.vcf');
  expect(long.texts[0]).toMatch(/last$/);
  expect(long.problem).toBeUndefined();
  expect((await readHere(card(300_000), 'x.vcf')).problem?.code).toBe('partial');
});
