import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStore, openStore } from '../../../db/store/open.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { mountedFolder } from '../mounted-folder.ts';
import { holder } from './holder.ts';

async function killedLibrary(folder = join(temporaryFolder(), 'library')): Promise<string> {
  (await createStore(folder, { name: 'Harbour' })).close();
  await (await holder(folder)).kill();
  expect(existsSync(join(folder, 'library.db-wal'))).toBe(true);
  return folder;
}

const privateCopies = (): string[] => readdirSync(tmpdir()).filter(name => name.startsWith('casewright-read-'));

/** What this process has open, where the system tells. */
const openFiles = (): string[] =>
  process.platform === 'linux'
    ? readdirSync('/proc/self/fd').flatMap(fd => {
        const link = `/proc/self/fd/${fd}`;
        return existsSync(link) ? [readlinkSync(link)] : [];
      })
    : [];

describe('after its process was killed', () => {
  test('a library has everything that was acknowledged, and says that it was not closed', async () => {
    const folder = await killedLibrary();
    const store = await openStore(folder);
    expect(store.recoveredFrom).toBe('unclean-exit');
    expect(store.library.values('SELECT kind FROM jobs')).toEqual(['written before the crash']);
    expect(store.text.value('SELECT count(*) FROM file_texts')).toBe(1);
    store.close();
    const again = await openStore(folder);
    expect(again.recoveredFrom).toBeUndefined();
    again.close();
  });

  test('a library that turns out damaged is reported and not opened', async () => {
    const folder = await killedLibrary();
    const path = join(folder, 'library.db');
    const bytes = readFileSync(path);
    // All but the first pages, which hold the schema: it opens, and only a check finds it.
    bytes.fill(0x5a, 20 * 4_096);
    writeFileSync(path, bytes);
    const log = readFileSync(`${path}-wal`);
    const failure = await expectFailure('integrity', () => openStore(folder));
    expect(failure.message).toContain('library.db');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
    await expectFailure('integrity', () => openStore(folder, { readOnly: true }));
    expect(openFiles().filter(file => file.startsWith(folder))).toEqual([]);
  });

  test.each([false, true])(
    'a change that was cut short in the file itself is taken back (read only: %s)',
    async readOnly => {
      const folder = join(temporaryFolder(), 'library');
      (await createStore(folder, { name: 'Harbour' })).close();
      // As bringing a library up to date works: with a rollback journal, and more changes than fit in the cache.
      const script = `
      const database = new (require('better-sqlite3'))(process.argv[1]);
      database.pragma('cache_size = 1');
      database.exec("BEGIN EXCLUSIVE; UPDATE library SET name = 'half'");
      const insert = database.prepare("INSERT INTO jobs (kind, subject, created_at) VALUES (?, 1, 0)");
      for (let n = 0; n < 2000; n++) insert.run('x'.repeat(500));
      process.kill(process.pid, 'SIGKILL');`;
      const path = join(folder, 'library.db');
      expect(() => execFileSync(process.execPath, ['-e', script, path], { stdio: 'pipe' })).toThrow(/failed/);
      expect(readFileSync(path).includes('xxxxxxxx')).toBe(true);
      const store = await openStore(folder, { readOnly });
      expect(store).toMatchObject({ readOnly, recoveredFrom: 'unclean-exit' });
      expect(store.library.value('SELECT name FROM library')).toBe('Harbour');
      expect(store.library.value('SELECT count(*) FROM jobs')).toBe(0);
      store.close();
    },
  );

  test('a library can be read without a byte of it changing', async () => {
    const folder = await killedLibrary();
    const files = (): Buffer[] =>
      ['library.db', 'library.db-wal', 'text.db'].map(name => readFileSync(join(folder, name)));
    const before = files();
    const copies = privateCopies();
    const store = await openStore(folder, { readOnly: true });
    expect(store).toMatchObject({ readOnly: true, recoveredFrom: 'unclean-exit' });
    expect(store.library.values('SELECT kind FROM jobs')).toEqual(['written before the crash']);
    expect(store.text.value('SELECT count(*) FROM file_texts')).toBe(1);
    store.close();
    expect(files()).toEqual(before);
    expect(privateCopies()).toEqual(copies);
  });

  test('a library can be read from a medium that cannot be written', async context => {
    const disk = mountedFolder(16 * 1_024 * 1_024);
    if (!disk) return context.skip('mounting a disk is not permitted here');
    const folder = await killedLibrary(join(disk.folder, 'library'));
    disk.makeReadOnly();
    const store = await openStore(folder);
    expect(store).toMatchObject({ readOnly: true, recoveredFrom: 'unclean-exit' });
    expect(store.library.values('SELECT kind FROM jobs')).toEqual(['written before the crash']);
    store.close();
  });
});
