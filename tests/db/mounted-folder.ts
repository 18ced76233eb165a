import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

export type MountedFolder = {
  readonly folder: string;
  /** From now on the system refuses every write. */
  makeReadOnly(): void;
  /** Puts an empty disk there once more, after this one was taken away. */
  mountAgain(): void;
};

/**
 * A folder on a small disk of its own, in memory; undefined where the system does not let us mount one.
 * `size` is in bytes.
 */
export function mountedFolder(size: number): MountedFolder | undefined {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const mount = (): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  };
  try {
    mount();
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    // Lazily: a file that a failed test left open must not keep the disk.
    execFileSync('umount', ['-l', folder]);
  });
  return {
    folder,
    makeReadOnly() {
      execFileSync('mount', ['-o', 'remount,ro', folder]);
    },
    mountAgain: mount,
  };
}
