import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { mountedFolder } from '../mounted-folder.ts';
import { vaultFolder } from './vault-folder.ts';

const mib = 1_024 * 1_024;
const posix = process.platform !== 'win32';

describe('what is not an ordinary file', () => {
  test.runIf(posix)('is refused, says what it is, and does not make us wait', async () => {
    const { vault, files } = vaultFolder('plain');
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    mkdirSync(at('folder'));
    writeFileSync(at('file'), 'evidence');
    symlinkSync(at('file'), at('link'));
    symlinkSync(at('loop'), at('loop'));
    execFileSync('mkfifo', [at('pipe')]);
    const server = createServer().listen(at('socket'));
    const cases = { folder: 'a folder', link: 'a link', loop: 'a link', pipe: 'a pipe', socket: 'a socket' };
    for (const [name, what] of Object.entries(cases)) {
      const failure = await expectFailure('unsupported', () => vault.add({ path: at(name) }));
      expect(failure.message).toContain(what);
    }
    await expectFailure('unsupported', () => vault.add({ path: '/dev/zero' }));
    await expectFailure('unsupported', () => vault.add({ path: '/dev/null' }));
    server.close();
    expect(files()).toEqual([]);
  });

  test('is reported when it is gone, or lies behind a file', async () => {
    const { vault } = vaultFolder('plain');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'evidence');
    await expectFailure('not-found', () => vault.add({ path: join(folder, 'gone') }));
    await expectFailure('not-found', () => vault.add({ path: join(folder, 'file', 'inside') }));
    await expectFailure('invalid', () => vault.add({ path: join(folder, 'n'.repeat(300)) }));
  });

  test.runIf(process.platform === 'linux')('is noticed when it has more in it than it says', async () => {
    // Says that it is empty, and is not.
    await expectFailure('conflict', () => vaultFolder('plain').vault.add({ path: '/proc/self/status' }));
  });

  test.runIf(posix)('is reported when we may not read it', async () => {
    const { vault } = vaultFolder('plain');
    const folder = temporaryFolder();
    const path = join(folder, 'closed');
    writeFileSync(path, 'evidence');
    chmodSync(path, 0);
    chmodSync(folder, 0o755);
    const isRoot = process.geteuid?.() === 0;
    // Root may read everything, so it becomes a stranger for a moment.
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expectFailure('invalid', () => vault.add({ path }));
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

describe('names', () => {
  test.runIf(process.platform === 'linux')(
    'that are not text, or break lines, are read and shown in one line',
    async () => {
      const { vault } = vaultFolder('plain');
      const folder = temporaryFolder();
      const odd = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe, 0x41])]);
      writeFileSync(odd, 'evidence');
      expect((await vault.add({ path: odd })).size).toBe(8);
      const gone = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x0a, 0x1b, 0x42])]);
      const failure = await expectFailure('not-found', () => vault.add({ path: gone }));
      expect(failure.message).toContain('\u{FFFD}\u{FFFD}\u{FFFD}B');
      const newline = join(folder, 'two\nlines');
      writeFileSync(newline, 'evidence');
      expect((await vault.add({ path: newline })).existed).toBe(true);
      const longest = join(folder, 'é'.repeat(127) + 'x');
      writeFileSync(longest, 'evidence');
      expect((await vault.add({ path: longest })).existed).toBe(true);
    },
  );
});

describe('a file that changes while it is read', () => {
  test.each<[string, (path: string) => void]>([
    ['grows', path => appendFileSync(path, 'x')],
    ['shrinks', path => truncateSync(path, 5 * mib)],
    ['is overwritten', path => writeFileSync(path, Buffer.alloc(6 * mib, 1))],
    ['is touched', path => utimesSync(path, 1_000, 1_000)],
  ])('is refused when it %s, and nothing of it is kept', async (_, change) => {
    const { vault, files } = vaultFolder('plain');
    const path = join(temporaryFolder(), 'log.txt');
    writeFileSync(path, Buffer.alloc(6 * mib));
    let changed = false;
    const onProgress = (): void => {
      if (!changed) change(path);
      changed = true;
    };
    const failure = await expectFailure('conflict', () => vault.add({ path }, { onProgress }));
    expect(failure.message).toContain('log.txt changed while it was being read');
    expect(files()).toEqual([]);
  });
});

test.runIf(process.platform === 'linux')('reading leaves the time of last access of our own files alone', async () => {
  const path = join(temporaryFolder(), 'evidence');
  writeFileSync(path, 'evidence');
  // Older than the time of change, which is when systems bring it up to date at the next reading.
  utimesSync(path, 1_000, 2_000);
  await vaultFolder('plain').vault.add({ path });
  expect(statSync(path).atimeMs).toBe(1_000_000);
});

describe('a full disk', () => {
  test.for([10_000, 3 * mib])(
    'keeps what was there and leaves nothing of a file of %i bytes',
    async (size, context) => {
      const disk = mountedFolder(2 * mib);
      if (!disk) return context.skip('mounting a disk is not permitted here');
      const { vault, files } = vaultFolder('encrypted', disk.folder);
      const kept = await vault.add({ bytes: Buffer.from('stored before') });
      const before = files();
      const ballast = join(disk.folder, 'ballast');
      expect(() => writeFileSync(ballast, Buffer.alloc(3 * mib))).toThrow(/ENOSPC/);
      if (size > mib) truncateSync(ballast, mib);
      const failure = await expectFailure('too-large', () => vault.add({ bytes: randomBytes(size) }));
      expect(failure.message).toContain('The disk is full');
      expect(files()).toEqual(before);
      expect(await vault.verify(kept.sha256, kept.size)).toBe('ok');
      expect(existsSync(ballast)).toBe(true);
    },
  );
});
