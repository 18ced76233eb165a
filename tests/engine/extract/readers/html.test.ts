import { expect, test } from 'vitest';
import { fixture, readHere } from '../reading.ts';

test('a page as its reader sees it', async () => {
  const { texts, title, date, metadata } = await readHere(fixture('register.html'), 'x.html');
  expect(texts).toEqual(['Реестр\nПервая запись\nвторая запись\nДата\tСумма']);
  expect(title).toBe('Выписка из реестра');
  expect(date).toEqual({ text: '12 марта 2018', source: 'HTML date' });
  expect(metadata).toEqual({ charset: 'windows-1251', author: 'Отдел учёта' });
});

test('script, style and template are not text, and entities are', async () => {
  const page =
    '<html><body>a<script>var b = "<p>no</p>";</script><template><p>no</p></template> &amp;&nbsp;c<p>d</p></body></html>';
  expect((await readHere(Buffer.from(page), 'x.html')).texts).toEqual(['a &\u00a0c\nd']);
});

test('white space is one space, and stays as it is in pre', async () => {
  const page = '<html><p>a \n  b<b> c</b>d</p><pre>x\n  y</pre></html>';
  expect((await readHere(Buffer.from(page), 'x.html')).texts).toEqual(['a b cd\nx\n  y']);
});

test('a page nested 200,000 deep is read', async () => {
  const page = `<html><body>${'<div><span>'.repeat(100_000)}bottom${'</span></div>'.repeat(100_000)}</body></html>`;
  const { outcome, texts } = await readHere(Buffer.from(page), 'x.html');
  expect({ outcome, texts }).toEqual({ outcome: 'read', texts: ['bottom'] });
});

test('a page cut anywhere is read as far as it goes', async () => {
  const page = fixture('register.html');
  for (let length = 20; length < page.length; length += 13) {
    expect((await readHere(page.subarray(0, length), 'x.html')).outcome).toBe('read');
  }
});
