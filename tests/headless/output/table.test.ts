import { expect, it } from 'vitest';
import { cut, displayWidth, padded } from '../../../headless/output/display-width.ts';
import { type Column, tableLines } from '../../../headless/output/table.ts';

type Row = { readonly name: string; readonly count: number };
const columns: readonly Column<Row>[] = [
  { title: 'Name', of: ({ name }) => name, elastic: true },
  { title: 'N', of: ({ count }) => String(count), right: true },
];
const rows: readonly Row[] = [
  { name: '洗钱', count: 5 },
  { name: 'A name that is rather long', count: 1234 },
];

it('aligns columns, also with wide characters', () => {
  expect(tableLines(rows, columns, undefined, text => text)).toEqual([
    'Name                           N',
    '洗钱                           5',
    'A name that is rather long  1234',
  ]);
});

it('cuts only what may be cut, and only to fit a terminal', () => {
  const lines = tableLines(rows, columns, 20, text => text);
  expect(lines.map(displayWidth)).toEqual([20, 20, 20]);
  expect(lines[2]).toBe('A name that i…  1234');
  // A terminal that is too narrow gets lines that are too long rather than nothing.
  expect(tableLines(rows, columns, 3, text => text)[2]).toContain('1234');
});

it('measures and cuts by columns of the terminal', () => {
  expect(['abc', '洗钱', 'é', 'e\u0301', '👧', 'ﾊ', ''].map(displayWidth)).toEqual([3, 4, 1, 1, 2, 1, 0]);
  expect(cut('洗钱网络', 5)).toBe('洗钱…');
  expect(cut('abc', 3)).toBe('abc');
  expect(padded('洗', 4)).toBe('洗  ');
  expect(padded('洗', 4, true)).toBe('  洗');
});
