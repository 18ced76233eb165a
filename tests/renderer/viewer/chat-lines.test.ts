import { expect, it } from 'vitest';
import { cellsOf, columnWidths, linesOf } from '../../../renderer/viewer/chat/chat-lines.ts';

const page = 'Time\tSender\tMessage\n14 March 2019 at 21:13:05 (UTC+8)\tAnn\tfirst\ttab\n\t\tnext line\nno cells';

it('a line of a chat has three cells, which give the line again', () => {
  const cells = linesOf(page).map(line => cellsOf(page, line).map(({ start, end }) => page.slice(start, end)));
  expect(cells).toEqual([
    ['Time\t', 'Sender\t', 'Message\n'],
    ['14 March 2019 at 21:13:05 (UTC+8)\t', 'Ann\t', 'first\ttab\n'],
    ['\t', '\t', 'next line\n'],
    ['no cells'],
  ]);
  expect(cells.flat().join('')).toBe(page);
});

it('columns are as wide as their own cells need, and no wider than leaves room for what was said', () => {
  expect(columnWidths(page)).toEqual([26, 10]);
  expect(columnWidths('9:00\t李明李明李明\t好')).toEqual([10, 14]);
});
