import { describe, expect, test } from 'vitest';
import { orderOf } from '../../../renderer/exhibits/order.ts';
import { choose, chooseAll, chosenIn, nothingChosen } from '../../../renderer/exhibits/selection.ts';

const ids = [7, 3, 9, 1, 5];
const order = orderOf(ids);

describe('choosing in the table of exhibits', () => {
  test('a click chooses one alone, and with ctrl one more or one less', () => {
    const one = choose(nothingChosen, order, 9, 'only');
    expect(chosenIn(one, order)).toEqual([9]);
    const two = choose(one, order, 7, 'toggle');
    expect(chosenIn(two, order)).toEqual([7, 9]);
    expect(chosenIn(choose(two, order, 9, 'toggle'), order)).toEqual([7]);
  });

  test('shift chooses all from the anchor, however often the end moves', () => {
    const start = choose(nothingChosen, order, 9, 'only');
    const down = choose(start, order, 5, 'range');
    expect(chosenIn(down, order)).toEqual([9, 1, 5]);
    const up = choose(down, order, 7, 'range');
    expect(chosenIn(up, order)).toEqual([7, 3, 9]);
    expect(up).toMatchObject({ current: 7, anchor: 9 });
  });

  test('a range whose anchor is not shown any more is one row', () => {
    const gone = choose(nothingChosen, order, 9, 'only');
    expect([...choose(gone, orderOf([7, 3, 1]), 1, 'range').chosen]).toEqual([1]);
  });

  test('all chosen are those shown; what a filter hides later is not acted on', () => {
    const all = chooseAll(nothingChosen, order);
    expect(chosenIn(all, order)).toEqual(ids);
    expect(all.current).toBe(7);
    expect(chosenIn(all, orderOf([3, 5]))).toEqual([3, 5]);
  });

  test('a few of many are found in the order of the table as well', () => {
    const many = orderOf(Array.from({ length: 1000 }, (_, place) => 1000 - place));
    const chosen = choose(choose(nothingChosen, many, 3, 'only'), many, 997, 'toggle');
    expect(chosenIn(chosen, many)).toEqual([997, 3]);
  });
});
