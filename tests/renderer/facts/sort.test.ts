import { describe, expect, test } from 'vitest';
import { factKey } from '../../../renderer/facts/fact-keys.ts';
import { filterFacts, noFilter } from '../../../renderer/facts/filter.ts';
import { type FactSort, byDate, sortFacts, sortedBy } from '../../../renderer/facts/sort.ts';
import { aFact } from './a-fact.ts';

// As the engine gives them: in the order of their dates, undated ones last.
const facts = [
  aFact(1, '2019', { text: 'b', status: 'proved', entityIds: [2] }),
  aFact(2, '2020', { text: 'a10', status: 'alleged' }),
  aFact(3, '2021', { text: 'a9', status: 'alleged', entityIds: [1] }),
  aFact(4, '', { text: 'c', status: 'disputed' }),
];
const names = ['', 'Chen', 'Li'];
const order = (sort: FactSort): readonly number[] =>
  sortFacts(facts, sort, {
    people: ({ entityIds }) => entityIds.map(id => names[id]).join(', '),
    counts: () => '',
  }).map(({ id }) => id);

test('facts stand in the order of any column, both ways; what has no value stands last either way', () => {
  expect(order(byDate)).toEqual([1, 2, 3, 4]);
  expect(order({ by: 'date', down: true })).toEqual([3, 2, 1, 4]);
  expect(order({ by: 'text', down: false })).toEqual([3, 2, 1, 4]);
  expect(order({ by: 'status', down: false })).toEqual([2, 3, 4, 1]);
  expect(order({ by: 'people', down: false })).toEqual([3, 1, 2, 4]);
  expect(order({ by: 'people', down: true })).toEqual([1, 3, 2, 4]);
});

test('a second click on a head turns the order round', () => {
  expect(sortedBy(byDate, 'date')).toEqual({ by: 'date', down: true });
  expect(sortedBy({ by: 'date', down: true }, 'date')).toEqual(byDate);
  expect(sortedBy({ by: 'date', down: true }, 'text')).toEqual({ by: 'text', down: false });
});

test('facts that need a look are found', () => {
  const marked = (mark: 'undated' | 'oneSource' | 'broken', broken: readonly number[] = []) =>
    filterFacts(facts, { ...noFilter, mark }, id => broken.includes(id)).map(({ id }) => id);
  expect(marked('undated')).toEqual([4]);
  expect(marked('oneSource')).toEqual([1, 2, 3, 4]);
  expect(marked('broken')).toEqual([]);
});

describe('a key at a row', () => {
  const press = (key: string, more: { ctrlKey?: boolean; altKey?: boolean } = {}) =>
    factKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, 1, 4);

  test('moves, within the list', () => {
    expect(press('j')).toEqual({ kind: 'go', to: 2 });
    expect(press('PageUp')).toEqual({ kind: 'go', to: 0 });
    expect(press('End')).toEqual({ kind: 'go', to: 3 });
  });

  test('sets the status, or does what the list of keys says', () => {
    expect(press('4')).toEqual({ kind: 'status', status: 'proved' });
    expect(press('F2')).toEqual({ kind: 'edit' });
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'chooseAll' });
  });

  test('means nothing otherwise', () => {
    expect(press('5')).toBeUndefined();
    expect(press('j', { altKey: true })).toBeUndefined();
    expect(press('z', { ctrlKey: true })).toBeUndefined();
  });
});
