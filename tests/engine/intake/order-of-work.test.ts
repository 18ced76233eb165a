import { join } from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../../contract/say.ts';
import { inNaturalOrder } from '../../../engine/intake/natural-order.ts';
import { orderOfWork } from '../../../engine/intake/order-of-work.ts';
import type { Found } from '../../../engine/intake/walk.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

const megabyte = 1_000_000;

const file = (name: string, size: number, modifiedAt = 0): Found => ({
  what: 'file',
  path: name,
  shown: name,
  name,
  size,
  modifiedAt,
});
const problem: Found = {
  what: 'problem',
  path: 'x',
  shown: 'x',
  name: 'x',
  code: 'not-found',
  reason: say('not-there'),
};

async function ordered(found: Iterable<Found>, told?: (name: string) => void): Promise<string[]> {
  const names: string[] = [];
  async function* walk(): AsyncGenerator<Found> {
    for (const one of found) {
      told?.(`walk ${one.name}`);
      yield one;
    }
  }
  for await (const { name } of orderOfWork(walk())) {
    told?.(name);
    names.push(name);
  }
  return names;
}

test('ordinary files are stored as they are found; large ones afterwards, small and new ones of them first', async () => {
  const year = 365 * 86_400_000;
  const found = [
    file('film, 9 GB', 9_000 * megabyte, 50 * year),
    file('a', 1),
    file('mailbox of 1990', 300 * megabyte, 20 * year),
    problem,
    file('mailbox of 2019', 310 * megabyte, 49 * year),
    file('z', 90 * megabyte),
    file('recording', 140 * megabyte),
  ];
  expect(await ordered(found)).toEqual([
    'a',
    'x',
    'z',
    'recording',
    'mailbox of 2019',
    'mailbox of 1990',
    'film, 9 GB',
  ]);
});

test('nothing waits for the end of the walk but large files, and not very many of them', async () => {
  const told: string[] = [];
  await ordered([file('a', 1), file('large', 1_000 * megabyte), file('b', 1)], name => told.push(name));
  expect(told).toEqual(['walk a', 'a', 'walk large', 'walk b', 'b', 'large']);
  const many = Array.from({ length: 10_001 }, (_, n) => file(`large ${n}`, 200 * megabyte));
  expect(await ordered([...many, file('last', 1)])).toEqual([
    ...many.slice(0, -1).map(({ name }) => name),
    'last',
    'large 10000',
  ]);
});

test('names stand in the order of people: figures by their worth, capitals beside small letters', () => {
  const names = [
    'IMG_10.jpg',
    'IMG_9.jpg',
    'b',
    'A',
    'a',
    'page 002',
    'page 2',
    'page 10',
    '2021',
    '10000000000000000000000',
    '',
  ];
  const sorted = inNaturalOrder(names.map(name => Buffer.from(name))).map(String);
  expect(sorted).toEqual([
    '',
    '2021',
    '10000000000000000000000',
    'A',
    'a',
    'b',
    'IMG_9.jpg',
    'IMG_10.jpg',
    'page 002',
    'page 2',
    'page 10',
  ]);
});

test('numbers follow the paths in natural order', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const folder = makeTree(
    Object.fromEntries(
      ['scan 10.txt', 'scan 2.txt', 'b/2.txt', 'B/1.txt', 'a/x.txt', 'Z.txt'].map(name => [name, name]),
    ),
  );
  await library.take(caseId, folder);
  const { rows } = library.call('exhibits.list', { caseId });
  const { rows: items } = library.call('imports.items', { id: 1 });
  expect(items.map(({ path }) => path.slice(folder.length + 1))).toEqual([
    join('a', 'x.txt'),
    join('B', '1.txt'),
    join('b', '2.txt'),
    'scan 2.txt',
    'scan 10.txt',
    'Z.txt',
  ]);
  expect(rows.map(({ number }) => number)).toEqual(items.map(({ exhibitNumber }) => exhibitNumber));
});
