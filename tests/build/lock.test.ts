import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { completeLock, type Lock, lockProblems, readLock } from '../../build/lock.ts';

const root = dirname(dirname(import.meta.dirname));

it('finds nothing wrong with the lock file of the project', () => {
  const lock = readLock(root);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(lockProblems(lock)).toEqual([]);
  expect(completeLock(lock)).toEqual(lock);
});

it('sees a package that names the host it came from', () => {
  const lock = {
    packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a-1.0.0.tgz' } },
  };
  expect(lockProblems(lock)).toEqual([expect.stringContaining('node_modules/a names the host')]);
});

it('sees and adds binaries of other systems that npm left out', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true as const,
        optionalDependencies: { '@tool/cli-win32-x64': '2.0.0', '@tool/cli-linux-arm64-musl': '2.0.0' },
      },
    },
  } satisfies Lock;
  expect(lockProblems(lock)).toHaveLength(2);
  const complete = completeLock(lock);
  expect(lockProblems(complete)).toEqual([]);
  expect(complete.packages['node_modules/@tool/cli-win32-x64']).toEqual({
    version: '2.0.0',
    cpu: ['x64'],
    os: ['win32'],
    dev: true,
    optional: true,
  });
  expect(complete.packages['node_modules/@tool/cli-linux-arm64-musl']).toMatchObject({ os: ['linux'], libc: ['musl'] });
});

it('puts a binary of another version inside the package that wants it', () => {
  const wanting = (version: string) => ({ version, optionalDependencies: { 'bin-darwin-arm64': version } });
  const complete = completeLock({
    packages: { 'node_modules/tool': wanting('1.0.0'), 'node_modules/user/node_modules/tool': wanting('2.0.0') },
  });
  expect(complete.packages['node_modules/bin-darwin-arm64']?.version).toBe('1.0.0');
  expect(complete.packages['node_modules/user/node_modules/tool/node_modules/bin-darwin-arm64']?.version).toBe('2.0.0');
});
