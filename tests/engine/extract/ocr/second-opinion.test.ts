import { expect, test } from 'vitest';
import { inLatinForms } from '../../../../engine/extract/ocr/second-opinion.ts';

const width = 20;

/** A line that the network read as `own` and Tesseract as `latin`, every sign as wide; "~" is nothing where the other has a sign. */
function read(own: string, latin: string, lower = 0): string {
  const signs = Array.from(own);
  const box = { x0: 100, y0: 50, x1: 100 + signs.length * width, y1: 80 };
  const characters = signs
    .map((text, index) => ({ text, from: index / signs.length, to: (index + 1) / signs.length, sure: 1 }))
    .filter(({ text }) => text !== '~');
  const words = [...latin.matchAll(/[^ ~]+/g)].map(({ 0: text, index }) => ({
    text,
    gap: ' ',
    confidence: 50,
    y0: 52 + lower,
    y1: 78 + lower,
    x0: 100 + index * width,
    x1: 100 + (index + text.length) * width,
  }));
  return inLatinForms({ box, upright: false, characters }, words)
    .characters.map(({ text }) => text)
    .join('');
}

test.each([
  ["name = 'oscar'", "name = 'Oscar'", "name = 'Oscar'"],
  ['使用 eX(1)命令', 'FER ex(l)#%', '使用 ex(1)命令'],
  ['sources.List', 'sources.list', 'sources.list'],
  // Of letters whose small and capital ones look different, the network is surer.
  ['“file1”', '“Filel”', '“file1”'],
  ['ttyS0', 'ttySO', 'ttyS0'],
])('small and capital letters of one shape: %s and %s give %s', (own, latin, meant) => {
  expect(read(own, latin)).toBe(meant);
});

test.each([
  ["It wasn't me", 'It wasn’t me', 'It wasn’t me'],
  ["sed 's/a/b/g' file", 'sed ’s/a/b/g’ file', 'sed ’s/a/b/g’ file'],
  ["vim '+w′ file1", 'vim ’+w’ filel', 'vim ’+w’ file1'],
  ["print('x')", "print('x')", "print('x')"],
  ['say “x" now', 'say "x" now', 'say "x" now'],
  // One of each: neither is followed.
  ["echo 'x' | sort", "echo 'x’ | sort", "echo 'x' | sort"],
])('one kind of quotation marks in a line: %s and %s give %s', (own, latin, meant) => {
  expect(read(own, latin)).toBe(meant);
});

test('what reads otherwise, or stands elsewhere, is not asked', () => {
  expect(read("it's xavier", 'BREZ ’X#EE')).toBe("it's xavier");
  expect(read("it's xavier", 'it’s Xavier', 40)).toBe("it's xavier");
  expect(read("~~~~~~~it's", 'it’s')).toBe("it's");
  expect(read("他说'好'", 'ft#’%’')).toBe("他说'好'");
});
