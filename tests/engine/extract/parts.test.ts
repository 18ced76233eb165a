import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastPageNumber, type PageText } from '../../../engine/extract/extraction.ts';
import { cutIntoParts, partLength } from '../../../engine/extract/parts.ts';

async function cut(...pieces: string[]): Promise<PageText[]> {
  const pages: PageText[] = [];
  const parts = cutIntoParts(page => void pages.push(page));
  for (const piece of pieces) await parts.add(piece);
  await parts.end();
  return pages;
}

const texts = async (...pieces: string[]) => (await cut(...pieces)).map(page => page.text);

test('parts end after a line, else after a space, else where they are full', async () => {
  const line = `${'x'.repeat(999)}\n`;
  expect(await texts(line.repeat(4))).toEqual([line.repeat(3), line]);
  const words = `${'w'.repeat(2_500)} ${'v'.repeat(2_500)}`;
  expect(await texts(words)).toEqual([`${'w'.repeat(2_500)} `, 'v'.repeat(2_500)]);
  expect((await texts('x'.repeat(partLength + 1))).map(text => text.length)).toEqual([partLength, 1]);
});

test('a pair of surrogates is never cut', async () => {
  expect((await texts(`x${'😀'.repeat(partLength)}`)).every(text => text.isWellFormed())).toBe(true);
});

test('a form feed begins a new part', async () => {
  expect(await texts('one\ftwo\f', 'three')).toEqual(['one', 'two', 'three']);
});

test('line ends become one, NUL and lone surrogates go', async () => {
  expect(await texts('a\r', '\nb\rc\0d\ud800')).toEqual(['a\nb\ncd\ufffd']);
});

test('nothing gives no part', async () => {
  expect(await texts('', '')).toEqual([]);
});

test('the places of the cuts do not depend on how the text arrives', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r', '\f', '😀', '\ud83d', 'wörter '),
    maxLength: 12_000,
    minLength: 2_000,
  });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1 }), async (whole, lengths) => {
      const pieces: string[] = [];
      for (let at = 0, turn = 0; at < whole.length; turn += 1) {
        const length = lengths[turn % lengths.length] ?? 1;
        pieces.push(whole.slice(at, at + length));
        at += length;
      }
      expect(await cut(...pieces)).toEqual(await cut(whole));
    }),
    { numRuns: 60 },
  );
});

test('the last page number is never passed', async () => {
  const pages: number[] = [];
  const parts = cutIntoParts(page => void pages.push(page.number));
  const piece = '\f'.repeat(40_000);
  expect(await parts.add(piece)).toBe(true);
  expect(await parts.add(piece)).toBe(false);
  await parts.end();
  expect(parts.overflowed).toBe(true);
  expect(pages.at(-1)).toBe(lastPageNumber);
});
