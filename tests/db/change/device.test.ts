import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { behindTheBack } from '../../support/direct-database.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const devicesOf = ({ folder }: TestLibrary): unknown[] =>
  behindTheBack(folder, database => database.prepare('SELECT hex(uid) FROM device ORDER BY id').pluck().all());
const headsOf = ({ folder }: TestLibrary): unknown[] =>
  behindTheBack(folder, database =>
    database
      .prepare('SELECT custody_head.seq FROM custody_head JOIN custody USING (device, seq, hash) ORDER BY device, seq')
      .pluck()
      .all(),
  );

test('a library keeps its device from one opening to the next, and signs the end of each', async () => {
  const library = await testLibrary();
  library.addCase('A-1');
  await library.reopen();
  await library.reopen();
  await library.close();
  expect(devicesOf(library)).toHaveLength(1);
  expect(headsOf(library)).toEqual([3, 5, 7]);
});

test('a report signs the head that it prints', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const file = join(temporaryFolder(), 'summary.pdf');
  const { state, failure } = await library.job(library.call('report.make', { caseId, file }).jobId);
  expect({ state, failure }).toEqual({ state: 'done', failure: null });
  const { rows } = library.call('custody.list', {});
  expect(rows[0]).toMatchObject({ action: 'report.made', detail: { file, head: rows[1]?.hash } });
  const { seq } = rows[0] ?? {};
  await library.close();
  expect(headsOf(library)).toContain(seq);
});

test('a copied folder is a device of its own, and both chains verify', async () => {
  const library = await testLibrary();
  library.addCase('A-1');
  await library.close();
  const folder = join(temporaryFolder(), 'copy');
  cpSync(library.folder, folder, { recursive: true });
  const copy = await testLibrary({ folder, existing: true });
  copy.addCase('B-2');
  const { problem, entries, head } = await copy.verify();
  expect({ problem, entries, seq: head?.seq }).toEqual({ problem: null, entries: 5, seq: 2 });
  expect(new Set(copy.call('custody.list', {}).rows.map(({ device }) => device)).size).toBe(2);
  // What the other device did is not this one's to undo.
  copy.call('history.undo', {});
  expect(copy.refused('history.undo', {}).code).toBe('not-found');
  await library.reopen();
  await library.close();
  expect(devicesOf(library)).toHaveLength(1);
});

test.for(['over the old one', 'in place of the old one'] as const)(
  'a library.db put back from a backup, %s, is a new device, and both chains verify',
  async how => {
    const library = await testLibrary();
    library.addCase('A-1');
    await library.close();
    const backup = join(temporaryFolder(), 'library.db');
    copyFileSync(join(library.folder, 'library.db'), backup);
    await library.reopen();
    library.addCase('B-2');
    await library.close();
    if (how === 'over the old one') writeFileSync(join(library.folder, 'library.db'), readFileSync(backup));
    else {
      rmSync(join(library.folder, 'library.db'));
      renameSync(backup, join(library.folder, 'library.db'));
    }
    await library.reopen();
    expect(library.call('cases.list', {})).toHaveLength(1);
    library.addCase('C-3');
    expect((await library.verify()).problem).toBeNull();
    await library.close();
    expect(devicesOf(library)).toHaveLength(2);
  },
);

test('after a backup was put back, no text is kept of files that the library does not know', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  await library.close();
  const backup = readFileSync(join(library.folder, 'library.db'));
  await library.reopen();
  await library.take(caseId, makeTree({ 'secret.txt': 'What nobody may see in another exhibit' }));
  await library.close();
  writeFileSync(join(library.folder, 'library.db'), backup);
  await library.reopen();
  expect(library.call('search.find', { query: 'nobody' }).total).toBe(0);
  await library.close();
  const pages = behindTheBack(
    library.folder,
    database => database.prepare('SELECT count(*) FROM pages').pluck().get(),
    'text.db',
  );
  expect(pages).toBe(0);
});
