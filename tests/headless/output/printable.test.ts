import { expect, it } from 'vitest';
import { printable, printableJson, printableLines } from '../../../headless/output/printable.ts';

it('shows what would act on a terminal instead of doing it', () => {
  expect(printable('a\u001b[2Jb\u009bc\u0007\u202egpj\u200b')).toBe('a\\u{1b}[2Jb\\u{9b}c\\u{7}\\u{202e}gpj\\u{200b}');
  expect(printable('one\ntwo\r\tthree')).toBe('one\\ntwo\\r\\tthree');
  expect(printable('half \ud800 of one')).toBe('half \\u{d800} of one');
  expect(printable('洗钱 Łódź 👩‍👩‍👧 é')).toBe('洗钱 Łódź 👩‍👩‍👧 é');
});

it('keeps lines and tabs of a text', () => {
  expect(printableLines('one\r\ntwo\rthree\n\tfour\u001b')).toBe('one\ntwo\nthree\n\tfour\\u{1b}');
});

it('writes JSON that is the same when it is read, and safe when it is shown', () => {
  const value = { name: 'a\u001b\u009b\u202e\u2028\ud800\u007f"\\', list: ['洗钱', null, 1.5] };
  const json = printableJson(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
});
