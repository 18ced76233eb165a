import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

export type FailingDisk = {
  readonly folder: string;
  /** From now on the system reports an error for what it has not read yet, as when a disk is pulled out. */
  fail(): void;
  /** The disk as it was, put in again. */
  putBack(): void;
};

/** A real disk with these contents, read only; undefined where the system does not let us mount one. */
export function failingDisk(content: string): FailingDisk | undefined {
  const place = temporaryFolder();
  const [folder, image, whole] = [join(place, 'disk'), join(place, 'image'), join(place, 'whole')];
  mkdirSync(folder);
  const run = (program: string, ...words: string[]): void => void execFileSync(program, words, { stdio: 'ignore' });
  const mount = (): void => {
    copyFileSync(whole, image);
    run('mount', '-o', 'loop,ro', image, folder);
  };
  try {
    run('mke2fs', '-q', '-t', 'ext4', '-d', content, whole, '64M');
    mount();
  } catch {
    return undefined;
  }
  onTestFinished(() => run('umount', '-l', folder));
  return {
    folder,
    fail: () => truncateSync(image, 0),
    putBack() {
      run('umount', '-l', folder);
      mount();
    },
  };
}
