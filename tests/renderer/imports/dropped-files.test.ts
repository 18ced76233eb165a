import { expect, it } from 'vitest';
import { withFiles } from '../../../renderer/imports/dropped-files.ts';

const dropped = (path: string) => ({ file: new File([], path), path });

it('keeps the names of files, and tells a second drop of the same name apart', () => {
  const first = withFiles([], [dropped('a.txt'), dropped('b/a.txt')]);
  const all = withFiles(first, [dropped('a.txt'), dropped('a.txt'), dropped('c.txt')]);
  expect(all.map(({ path, drop }) => [path, drop])).toEqual([
    ['a.txt', 1],
    ['b/a.txt', 1],
    ['a.txt', 2],
    ['a.txt', 3],
    ['c.txt', 1],
  ]);
});
