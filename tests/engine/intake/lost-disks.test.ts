import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../../fixtures/make-zip.ts';
import { mountedFolder } from '../../db/mounted-folder.ts';
import { failingDisk } from '../../support/failing-disk.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { idleOnFullDisk } from './idle-on-full-disk.ts';

/** Files in folders, each with a word of its own; more than are entered at a time. */
const manyFiles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n % 6}/${n}.txt`, `This is uniqueword${n}.`]));

/** Starts an import and calls `then` once, when the first files are stored. Gives the import when all work has ended. */
async function importing(library: TestLibrary, caseId: number, folder: string, then: () => void) {
  const { importId } = library.call('imports.start', { caseId, paths: [folder] });
  const stop = library.library().listen(event => {
    if (event.kind !== 'changed' || event.noun !== 'imports') return;
    stop();
    then();
  });
  await library.library().whenIdle();
  return library.call('imports.get', { id: importId });
}

/** What an import could not take in, by its path below the folder. */
const failures = (library: TestLibrary, importId: number, folder: string) =>
  library
    .call('imports.items', { id: importId, outcome: 'failed', limit: 1000 })
    .rows.map(({ path, code, reason }) => ({ path: relative(folder, path), code, reason: reason ?? '' }));

/** Fails unless every file of the folder is there once, found by its word, or named as failed: itself, or the folder it is in. */
function expectNothingForgotten(
  library: TestLibrary,
  caseId: number,
  files: readonly string[],
  failed: readonly string[],
) {
  const stored = library.call('exhibits.list', { caseId, limit: 1000 }).rows;
  for (const { reading, readingProblem } of stored) expect([reading, readingProblem]).toEqual(['read', null]);
  const names = new Set(stored.map(({ fileName }) => fileName));
  for (const file of files) {
    const [folder = '', name = ''] = file.split('/');
    const isFailed = failed.includes(file) || failed.includes(folder) || failed.includes('');
    expect([file, names.has(name) !== isFailed]).toEqual([file, true]);
  }
}

test.for([
  ['is renamed', false],
  ['is on a disk that is taken out', true],
] as const)(
  'a folder that %s in the middle of an import: what was not read is named, and comes in when it is back',
  async ([, mounted], { skip }) => {
    const disk = mounted ? mountedFolder(16 * 1024 * 1024) : undefined;
    if (mounted && !disk) return skip('mounting a disk is not permitted here');
    const files = manyFiles(500);
    const place = disk?.folder ?? temporaryFolder();
    const folder = makeTree(files, join(place, 'evidence'));
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const first = await importing(library, caseId, folder, () => {
      if (mounted) execFileSync('umount', ['-l', place]);
      else renameSync(folder, `${folder} away`);
    });
    expect(existsSync(folder)).toBe(false);
    expect(first).toMatchObject({ state: 'done', duplicate: 0, skipped: 0, unreadable: 0 });
    expect(first.found).toBe(first.stored + first.failed);
    expect(first.stored).toBeGreaterThan(0);
    expect(first.failed).toBeGreaterThan(0);
    const failed = failures(library, first.id, folder);
    for (const { reason, code } of failed) {
      expect(reason).toMatch(/not there.*connect.*import it again\.$/is);
      expect(code).toBe('not-found');
    }
    const all = Object.keys(files);
    expectNothingForgotten(
      library,
      caseId,
      all,
      failed.map(({ path }) => path),
    );
    expect((await library.verify()).problems).toEqual([]);

    if (disk) disk.mountAgain();
    if (disk) makeTree(files, folder);
    else renameSync(`${folder} away`, folder);
    const again = await library.take(caseId, ...failed.map(({ path }) => join(folder, path)));
    expect(again.ledger).toMatchObject({ state: 'done', failed: 0, duplicate: 0, stored: 500 - first.stored });
    expectNothingForgotten(library, caseId, all, []);
    for (const n of [0, 100, 499]) expect(library.call('search.find', { query: `uniqueword${n}` }).total).toBe(1);
    expect((await library.verify()).problems).toEqual([]);
  },
);

test('a disk that reports errors in the middle of an import: each file that was not read is named, and nothing of it is kept', async ({
  skip,
}) => {
  const names = Array.from({ length: 200 }, (_, n) => `${n % 5}/${n}.bin`);
  const disk = failingDisk(makeTree(Object.fromEntries(names.map(name => [name, randomBytes(100_000)]))));
  if (!disk) return skip('mounting a disk is not permitted here');
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const first = await importing(library, caseId, disk.folder, disk.fail);
  expect(first).toMatchObject({ state: 'done', duplicate: 0, found: first.stored + first.failed });
  expect(first.stored).toBeGreaterThan(0);
  const failed = failures(library, first.id, disk.folder);
  expect(failed.length).toBeGreaterThan(0);
  for (const { reason } of failed)
    expect(reason).toMatch(/\(EIO\).*Check the disk and its connection, then import it again\.$/s);
  const known = () => library.call('exhibits.list', { caseId, limit: 1000 }).rows.map(({ fileName }) => fileName);
  const missing = new Set(failed.map(({ path }) => path));
  const told = (name: string): boolean => missing.has(name) || missing.has(dirname(name));
  for (const name of names) expect([name, known().includes(basename(name)) !== told(name)]).toEqual([name, true]);
  const { problems, remarks } = await library.verify();
  expect({ problems, remarks }).toEqual({ problems: [], remarks: [] });

  disk.putBack();
  const again = await library.take(caseId, ...failed.map(({ path }) => join(disk.folder, path)));
  expect(again.ledger).toMatchObject({ state: 'done', failed: 0, duplicate: 0 });
  expect(known().toSorted()).toEqual(names.map(name => basename(name)).toSorted());
  expect((await library.verify()).problems).toEqual([]);
});

test('a disk that fills up while a container is unpacked: it says so, and the rest comes out after space is freed', async ({
  skip,
}) => {
  const disk = mountedFolder(96 * 1024 * 1024);
  if (!disk) return skip('mounting a disk is not permitted here');
  const errors: unknown[] = [];
  const library = await testLibrary({ folder: join(disk.folder, 'library'), onError: error => errors.push(error) });
  const { id: caseId } = library.addCase('A-1');
  // Small as a container, and 60 MB in all when it is unpacked.
  const members = Array.from(
    { length: 60 },
    (_, n) => [`${n % 4}/${n}.bin`, Buffer.concat([Buffer.from([0, 255, n, 0]), Buffer.alloc(1_000_000)])] as const,
  );
  const folder = makeTree({ 'all.zip': zip(Object.fromEntries(members)), 'beside.txt': 'This is uniquebeside.' });
  const ballast = join(disk.folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(60 * 1024 * 1024));
  const { importId } = library.call('imports.start', { caseId, paths: [folder] });
  await idleOnFullDisk(library);
  const inside = () =>
    library.call('exhibits.list', { caseId, limit: 1000 }).rows.filter(({ fileName }) => fileName.endsWith('.bin'));
  const before = inside().length;
  expect(before).toBeLessThan(60);

  rmSync(ballast);
  await library.library().whenIdle();
  expect(errors.filter(error => (error as { code?: unknown }).code !== 'too-large')).toEqual([]);
  const archive = library.call('exhibits.list', { caseId }).rows.find(({ fileName }) => fileName === 'all.zip');
  expect(archive?.reading).toBe('failed');
  expect(archive?.readingProblem).toMatch(/^The disk is full.*free some space.*read it again\.$/is);
  expect((await library.verify()).problems).toEqual([]);
  // The account names the reason, and all that failed for it is read again at once.
  const { reasons } = library.call('imports.account', { id: importId });
  expect(reasons.map(({ outcome, code }) => [outcome, code])).toContainEqual(['unreadable', 'disk-full']);
  expect(library.call('imports.readAgain', { id: importId, code: 'disk-full' }).jobs).toBeGreaterThan(0);
  await library.library().whenIdle();
  expect(new Set(inside().map(({ fileName }) => fileName)).size).toBe(60);
  expect(inside()).toHaveLength(60);
  expect(library.call('imports.get', { id: importId })).toMatchObject({
    state: 'done',
    found: 62,
    stored: 62,
    failed: 0,
    unreadable: 0,
    waiting: 0,
  });
  expect(library.call('search.find', { query: 'uniquebeside' }).total).toBe(1);
  expect((await library.verify()).problems).toEqual([]);
});
