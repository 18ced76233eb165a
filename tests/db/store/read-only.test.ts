import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createStore, openStore } from '../../../db/store/open.ts';
import { openVault } from '../../../db/vault/vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { mountedFolder } from '../mounted-folder.ts';

const disk = 16 * 1_024 * 1_024;

describe('a library opened for reading only', () => {
  test('is read, and every write is refused with a sentence', async () => {
    const folder = join(temporaryFolder(), 'library');
    (await createStore(folder, { name: 'Harbour' })).close();
    const store = await openStore(folder, { readOnly: true });
    expect(store.readOnly).toBe(true);
    expect(store.library.value('SELECT name FROM library')).toBe('Harbour');
    for (const database of [store.library, store.text, store.search]) {
      await expectFailure('read-only', () => database.run('CREATE TABLE a (b)'));
      await expectFailure('read-only', () => database.transaction(() => 'never run'));
    }
    // Also where a statement that gives rows would write.
    await expectFailure('read-only', () => store.library.all("UPDATE library SET name = 'x' RETURNING name"));
    store.close();
  });

  test('has empty databases in place of derived ones that are gone', async () => {
    const folder = join(temporaryFolder(), 'library');
    (await createStore(folder, { name: 'Harbour' })).close();
    rmSync(join(folder, 'search.db'));
    const store = await openStore(folder, { readOnly: true });
    expect(store.rebuilt).toEqual(['search']);
    expect(store.search.value('SELECT count(*) FROM indexed')).toBe(0);
    await expectFailure('read-only', () => store.search.run('DELETE FROM indexed'));
    store.close();
  });
});

describe('a medium that cannot be written', () => {
  test.for([undefined, 'correct horse'])('is read only (passphrase: %s)', async (passphrase, context) => {
    const mounted = mountedFolder(disk);
    if (!mounted) return context.skip('mounting a disk is not permitted here');
    const folder = join(mounted.folder, 'library');
    const key = passphrase === undefined ? {} : { passphrase };
    const made = await createStore(folder, { name: 'Harbour', ...key });
    const vault = openVault(folder, made.keys);
    const { sha256 } = await vault.add({ bytes: Buffer.from('evidence') });
    made.close();
    mounted.makeReadOnly();
    const store = await openStore(folder, key);
    expect(store.readOnly).toBe(true);
    expect(store.recoveredFrom).toBeUndefined();
    expect(store.library.value('SELECT name FROM library')).toBe('Harbour');
    await expectFailure('read-only', () => store.library.run("UPDATE library SET name = 'x'"));
    expect((await vault.readWhole(sha256)).toString()).toBe('evidence');
    await expectFailure('read-only', () => vault.add({ bytes: Buffer.from('more evidence') }));
    // Nothing is locked where nothing can be changed.
    const second = await openStore(folder, key);
    second.close();
    store.close();
  });

  test('takes no new library', async context => {
    const mounted = mountedFolder(disk);
    if (!mounted) return context.skip('mounting a disk is not permitted here');
    mounted.makeReadOnly();
    await expectFailure('read-only', () => createStore(join(mounted.folder, 'library'), { name: 'Harbour' }));
  });
});

describe('a stranger on this computer', () => {
  const stranger = 65_534;
  const reader = fileURLToPath(new URL('./read-library.ts', import.meta.url));
  const asStranger = (folder: string): unknown =>
    JSON.parse(execFileSync(process.execPath, [reader, folder], { uid: stranger, stdio: 'pipe', encoding: 'utf8' }));

  // Only root may become somebody else.
  test.runIf(process.getuid?.() === 0)('may read what is open to all, and nothing by default', async () => {
    const parent = temporaryFolder();
    chmodSync(parent, 0o755);
    const folder = join(parent, 'library');
    (await createStore(folder, { name: 'Harbour' })).close();
    expect(asStranger(folder)).toEqual({ code: 'invalid' });
    chmodSync(folder, 0o755);
    expect(asStranger(folder)).toEqual({ code: 'invalid' });
    for (const name of ['library.db', 'text.db', 'search.db']) chmodSync(join(folder, name), 0o644);
    expect(asStranger(folder)).toEqual({ name: 'Harbour', readOnly: true });
  });
});

test('a library that does not fit on the disk leaves nothing in the way of a second attempt', async context => {
  const mounted = mountedFolder(200 * 1_024);
  if (!mounted) return context.skip('mounting a disk is not permitted here');
  const folder = join(mounted.folder, 'library');
  await expectFailure('too-large', () => createStore(folder, { name: 'Harbour' }));
  expect(readdirSync(folder)).toEqual(['library.lock']);
  await expectFailure('too-large', () => createStore(folder, { name: 'Harbour' }));
});

test('a disk that fills up is reported, and what was there stays', async context => {
  const mounted = mountedFolder(3 * 1_024 * 1_024);
  if (!mounted) return context.skip('mounting a disk is not permitted here');
  const folder = join(mounted.folder, 'library');
  const store = await createStore(folder, { name: 'Harbour' });
  const insert = (): void => {
    for (let n = 0; n < 100; n++) {
      store.library.run('INSERT INTO jobs (kind, subject, created_at) VALUES (?, 1, 0)', ['x'.repeat(100_000)]);
    }
  };
  await expectFailure('too-large', () => store.library.transaction(insert));
  expect(store.library.value('SELECT count(*) FROM jobs')).toBe(0);
  writeFileSync(join(mounted.folder, 'rest'), '');
  expect(() => writeFileSync(join(mounted.folder, 'rest'), Buffer.alloc(3 * 1_024 * 1_024))).toThrow(/ENOSPC/);
  await expectFailure('too-large', () => store.close());
  store.close();
  rmSync(join(mounted.folder, 'rest'));
  const again = await openStore(folder);
  expect(again.recoveredFrom).toBe('unclean-exit');
  expect(again.library.value('SELECT name FROM library')).toBe('Harbour');
  again.close();
});
