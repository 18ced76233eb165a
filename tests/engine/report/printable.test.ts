import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../../engine/report/fonts.ts';
import { createPrinter } from '../../../engine/report/printable.ts';
import type { ShownText } from '../../../engine/report/printable.ts';
import { oddText } from './odd-text.ts';

const { coverage } = loadFonts('微😀', true);
const printer = () => createPrinter(coverage, 'en');
const joined = (shown: ShownText): string =>
  typeof shown === 'string'
    ? shown
    : shown.map(part => (part === null ? '' : typeof part === 'string' ? part : part.text)).join('');

describe('what is shown as it is', () => {
  test.each([
    'Plain words, $10,000,000 — “quoted” – 15 °C, naïve Ærøskøbing',
    '微信与地下钱庄：背景。',
    'Ελληνικά, кириллица, tiếng Việt',
    '👨‍👩‍👧 👍🏽 🇨🇳 1️⃣ ❤️',
    'q\u0308 e\u0301 ỗ',
  ])('%s', text => {
    const print = printer();
    expect(print.plain(text, 'here')).toBe(text);
    expect(joined(print.show(text, 'here'))).toBe(text);
    expect(print.replaced()).toEqual([]);
  });
});

describe('what is shown as a number', () => {
  test.each([
    ['a character no font has', '𠮷野家', '[U+20BB7]野家'],
    ['a run of them, in one pair of brackets', 'a한국 b', 'a[U+D55C U+AD6D] b'],
    ['controls', 'a\u0000b\u001bc\u007f', 'a[U+0000]b[U+001B]c[U+007F]'],
    ['a byte order mark', '\ufeffa', '[U+FEFF]a'],
    ['private use', '\ue000', '[U+E000]'],
    ['half a surrogate pair', 'a\ud83d b', 'a[U+D83D] b'],
    ['controls of writing direction', 'invoice\u202efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['a mark with nothing to stand on', '\u0301a', '[U+0301]a'],
    ['a mark that no font joins to its base', 'x\u0489', 'x[U+0489]'],
    ['a Latin mark on a Chinese character', '汉\u0308字', '汉[U+0308]字'],
    ['an endless pile of marks', `Z${'\u0301'.repeat(40)}`, `Z[${Array(40).fill('U+0301').join(' ')}]`],
  ])('%s', (_what, text, shown) => {
    expect(printer().plain(text, 'here')).toBe(shown);
  });

  test('each is remembered with every place, once', () => {
    const print = printer();
    print.plain('𠮷𠮷', 'fact 1');
    print.plain('한', 'fact 1');
    print.plain('𠮷', 'fact 2');
    expect(print.replaced()).toEqual([
      { char: 'U+20BB7', where: 'fact 1' },
      { char: 'U+20BB7', where: 'fact 2' },
      { char: 'U+D55C', where: 'fact 1' },
    ]);
  });
});

describe('how a text is cut up', () => {
  test('lines of any kind become lines, empty ones are left out', () => {
    expect(printer().lines('a\r\nb\n\n  \nc\u2028d\u0085e', 'here')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('on one line, line ends and tabs are spaces', () => {
    expect(printer().show('a\r\n\tb', 'here')).toBe('a b');
  });

  test('a long word may be broken after punctuation or every few characters, and loses nothing', () => {
    const url = 'https://example.org/a/very/long/path?with=values&and=more';
    const shown = printer().show(url, 'here');
    expect(shown).toContain(null);
    expect(shown).not.toHaveLength(0);
    expect(joined(shown)).toBe(url);
    const hash = 'a'.repeat(64);
    const parts = printer().show(hash, 'here');
    expect(Array.isArray(parts) && parts.every(part => part === null || String(part).length <= 6)).toBe(true);
  });

  test('Chinese in an English report, and English in a Chinese one, carry their language', () => {
    expect(printer().show('by WeChat (微信) and', 'here')).toEqual([
      'by WeChat (',
      { lang: 'zh', text: '微信' },
      ') and',
    ]);
    expect(createPrinter(coverage, 'zh-Hans').show('two “words”', 'here')).toEqual([
      { lang: 'en', text: 'two “words”' },
    ]);
    expect(createPrinter(coverage, 'zh-Hans').show('用 WeChat 联络', 'here')).toBe('用 WeChat 联络');
  });
});

test('whatever comes in, only what one font can show comes out, and doing it twice changes nothing', () => {
  const ignorable = /\p{Default_Ignorable_Code_Point}/u;
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(oddText, text => {
      const print = printer();
      const plain = print.plain(text, 'here');
      expect(plain.isWellFormed()).toBe(true);
      for (const { segment } of clusters.segment(plain)) {
        const points = Array.from(segment)
          .filter(character => !ignorable.test(character))
          .map(character => character.codePointAt(0) ?? 0);
        expect(coverage.some(family => points.every(point => family.has(point)))).toBe(true);
      }
      expect(print.plain(plain, 'here')).toBe(plain);
      expect(joined(print.show(plain, 'here'))).toBe(plain);
    }),
    { numRuns: 500 },
  );
});

test('the characters that take the short way are in every Latin font', () => {
  const latin = loadFonts('plain', false).coverage;
  const points = Array.from({ length: 0x2020 }, (_, point) => point).filter(point =>
    /[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d]/u.test(String.fromCodePoint(point)),
  );
  for (const family of latin) expect(points.filter(point => !family.has(point))).toEqual([]);
});
