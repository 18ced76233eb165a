import { expect, it } from 'vitest';
import { cellWidth } from '../../../renderer/viewer/cell-width.ts';

it('the tabs of rows stand as far apart as the longest cell before another needs, within reason', () => {
  expect(cellWidth('id\tnumber\tseconds\n1\t+1 202 555 0142\t2.0')).toBe(18);
  expect(cellWidth('数目\t收款人姓名\n1\t2')).toBe(9);
  expect(cellWidth(`${'x'.repeat(90)}\tlast`)).toBe(43);
  expect(cellWidth(`a\t${'last '.repeat(40)}`)).toBe(9);
});
