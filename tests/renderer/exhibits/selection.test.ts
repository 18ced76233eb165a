import { describe, expect, test } from 'vitest';
import { choose, chooseAll, chosenIn, nothingChosen } from '../../../renderer/exhibits/selection.ts';

const ids = [7, 3, 9, 1, 5];

describe('choosing in the table of exhibits', () => {
  test('a click chooses one alone, and with ctrl one more or one less', () => {
    const one = choose(nothingChosen, ids, 9, 'only');
    expect(chosenIn(one, ids)).toEqual([9]);
    const two = choose(one, ids, 7, 'toggle');
    expect(chosenIn(two, ids)).toEqual([7, 9]);
    expect(chosenIn(choose(two, ids, 9, 'toggle'), ids)).toEqual([7]);
  });

  test('shift chooses all from the anchor, however often the end moves', () => {
    const start = choose(nothingChosen, ids, 9, 'only');
    const down = choose(start, ids, 5, 'range');
    expect(chosenIn(down, ids)).toEqual([9, 1, 5]);
    const up = choose(down, ids, 7, 'range');
    expect(chosenIn(up, ids)).toEqual([7, 3, 9]);
    expect(up).toMatchObject({ current: 7, anchor: 9 });
  });

  test('a range whose anchor is not shown any more is one row', () => {
    const gone = choose(nothingChosen, ids, 9, 'only');
    expect([...choose(gone, [7, 3, 1], 1, 'range').chosen]).toEqual([1]);
  });

  test('all chosen are those shown; what a filter hides later is not acted on', () => {
    const all = chooseAll(nothingChosen, ids);
    expect(chosenIn(all, ids)).toEqual(ids);
    expect(all.current).toBe(7);
    expect(chosenIn(all, [3, 5])).toEqual([3, 5]);
  });
});
