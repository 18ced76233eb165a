import { hostname } from 'node:os';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { takeLock } from '../../../db/store/lock.ts';
import { createStore, openStore } from '../../../db/store/open.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { holder } from './holder.ts';

async function madeLibrary(): Promise<string> {
  const folder = join(temporaryFolder(), 'library');
  (await createStore(folder, { name: 'Harbour' })).close();
  return folder;
}

test('a library that another process has open is refused, with its owner, until that process is killed', async () => {
  const folder = await madeLibrary();
  const other = await holder(folder);
  const failure = await expectFailure('locked', () => openStore(folder));
  expect(failure.message).toContain(`process ${other.pid} on ${hostname()} since 20`);
  await expectFailure('locked', () => openStore(folder, { readOnly: true }));
  await other.kill();
  const store = await openStore(folder);
  store.close();
});

test('a second opening in the same process is refused, and does not end the first one', async () => {
  const folder = await madeLibrary();
  const store = await openStore(folder);
  expect((await expectFailure('locked', () => openStore(folder))).message).toContain(`process ${process.pid} `);
  await expectFailure('locked', () => openStore(folder));
  store.library.run("INSERT INTO jobs (kind, subject, created_at) VALUES ('still mine', 1, 0)");
  store.close();
  (await openStore(folder)).close();
});

test('an opening that fails lets go of the lock', async () => {
  const folder = join(temporaryFolder(), 'library');
  (await createStore(folder, { name: 'Harbour', passphrase: 'right' })).close();
  await expectFailure('locked', () => openStore(folder, { passphrase: 'wrong' }));
  takeLock(folder).release();
});

test('letting go twice is letting go once', () => {
  const folder = temporaryFolder();
  const lock = takeLock(folder);
  lock.release();
  lock.release();
  takeLock(folder).release();
});

test('a damaged lock is reported', async () => {
  const folder = await madeLibrary();
  writeFileSync(join(folder, 'library.lock'), 'rubbish '.repeat(1_000));
  expect((await expectFailure('integrity', () => openStore(folder))).message).toContain('library.lock');
});
