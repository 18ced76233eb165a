import { expect, test } from 'vitest';
import { inOrder } from '../../../engine/custody/in-order.ts';

async function collected<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** Work that ends when it is told to. */
function controlled() {
  const ends = new Map<number, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  let most = 0;
  const work = async (item: number): Promise<string> => {
    try {
      return await new Promise((resolve, reject) => {
        ends.set(item, { resolve, reject });
        most = Math.max(most, ends.size);
      });
    } finally {
      ends.delete(item);
    }
  };
  return { ends, work, most: () => most };
}
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

test('gives the results in order, whichever ends first, and works on no more than it may', async () => {
  const { ends, work, most } = controlled();
  const results = collected(inOrder([0, 1, 2, 3, 4], 3, work));
  while (ends.size > 0) {
    const [last = 0] = [...ends.keys()].toReversed();
    ends.get(last)?.resolve(`done ${last}`);
    await turn();
  }
  expect(await results).toEqual([0, 1, 2, 3, 4].map(item => ({ item, result: `done ${item}` })));
  expect(most()).toBe(3);
});

test('gives nothing for nothing', async () => {
  expect(await collected(inOrder([], 3, () => Promise.resolve('never')))).toEqual([]);
});

test('raises a failure at its turn, after what was under way has ended', async () => {
  const { ends, work } = controlled();
  let failed: unknown;
  const given: number[] = [];
  const run = (async () => {
    for await (const { item } of inOrder([0, 1, 2, 3], 3, work)) given.push(item);
  })().catch((error: unknown) => (failed = error));
  await turn();
  ends.get(1)?.reject(new Error('the disk is gone'));
  await turn();
  expect([given, failed]).toEqual([[], undefined]);
  ends.get(0)?.resolve('done');
  await turn();
  expect([given, failed]).toEqual([[0], undefined]);
  for (const { resolve } of ends.values()) resolve('late');
  await run;
  expect(failed).toEqual(new Error('the disk is gone'));
  expect(given).toEqual([0]);
});

test('waits for what is under way when nobody wants the rest', async () => {
  let ended = 0;
  for await (const { item } of inOrder([0, 1, 2, 3], 3, async () => {
    await turn();
    return (ended += 1);
  })) {
    if (item === 0) break;
  }
  expect(ended).toBe(3);
});
