import { expect, test } from 'vitest';
import { filterFacts, isFiltering, noFilter } from '../../../renderer/facts/filter.ts';
import { aFact } from './a-fact.ts';

const facts = [
  aFact(1, '2 Aug 2021', { text: 'Xizhi Li pleads guilty.', status: 'admitted', entityIds: [7], countIds: [3] }),
  aFact(2, '26 Oct 2021', { text: 'The court sentences Li to 15 years.', status: 'proved', entityIds: [7, 8] }),
  aFact(3, '', { text: 'Couriers took over the cash.', evaluation: 'Press' }),
];
const left = (filter: Partial<typeof noFilter>): readonly number[] =>
  filterFacts(facts, { ...noFilter, ...filter }).map(({ id }) => id);

test('every word has to be somewhere in the fact, in any case and order', () => {
  expect(left({ text: 'LI court' })).toEqual([2]);
  expect(left({ text: 'aug 2021' })).toEqual([1]);
  expect(left({ text: 'press' })).toEqual([3]);
  expect(left({ text: '  ' })).toEqual([1, 2, 3]);
});

test('status, person and count narrow it together', () => {
  expect(left({ entityId: 7 })).toEqual([1, 2]);
  expect(left({ entityId: 7, status: 'proved' })).toEqual([2]);
  expect(left({ entityId: 8, countId: 3 })).toEqual([]);
});

test('only white space is no filter', () => {
  expect(isFiltering({ ...noFilter, text: ' ' })).toBe(false);
  expect(isFiltering({ ...noFilter, countId: 3 })).toBe(true);
});
