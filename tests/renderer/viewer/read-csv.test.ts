import { expect, test } from 'vitest';
import { delimiterNamed, readCsv } from '../../../renderer/viewer/read-csv.ts';

test('cells may be quoted and then hold separators, line ends and quotes', () => {
  expect(readCsv('a,b\r\n"x, y","say ""no"""\n"two\nlines",\n', ',')).toEqual([
    ['a', 'b'],
    ['x, y', 'say "no"'],
    ['two\nlines', ''],
  ]);
});

test('empty lines are no rows, and a quote within a cell is a sign like others', () => {
  expect(readCsv('a;b\n\n5" pipe;2', ';')).toEqual([
    ['a', 'b'],
    ['5" pipe', '2'],
  ]);
});

test('a quote that is never closed loses nothing', () => {
  expect(readCsv('a,"b\nc', ',')).toEqual([['a', 'b\nc']]);
});

test('the separator goes by the name in the details of the file', () => {
  expect(['comma', 'semicolon', 'tab', 'bar', undefined].map(delimiterNamed)).toEqual([',', ';', '\t', '|', ',']);
});
