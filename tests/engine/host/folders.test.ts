import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFolder } from '../../../engine/host/folders.ts';
import { makeTree } from '../../support/make-tree.ts';

it.skipIf(process.platform === 'win32')('a link in a folder is said to be one, with what it points to', async () => {
  const folder = makeTree({ 'Box/one.txt': 'one', 'two.txt': 'four' });
  symlinkSync(join(folder, 'Box'), join(folder, 'to a folder'));
  symlinkSync(join(folder, 'two.txt'), join(folder, 'to a file'));
  symlinkSync(join(folder, 'gone'), join(folder, 'to nothing'));
  expect((await listFolder(folder)).entries).toEqual([
    { name: 'Box', isFolder: true, isLink: false, size: 0 },
    { name: 'to a folder', isFolder: true, isLink: true, size: 0 },
    { name: 'to a file', isFolder: false, isLink: true, size: 4 },
    { name: 'to nothing', isFolder: false, isLink: true, size: 0 },
    { name: 'two.txt', isFolder: false, isLink: false, size: 4 },
  ]);
});
