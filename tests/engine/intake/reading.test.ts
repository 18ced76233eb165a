import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { createDeflate } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createStore, openStore } from '../../../db/store/open.ts';
import { addPages, completeText, onePage } from '../../../db/store/queries/texts.ts';
import { assemble, twoPages } from '../../fixtures/make-pdf.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { groupCommit } from '../../../engine/jobs/group-commit.ts';

const documents = {
  'a.txt': 'The harbour at night',
  'b.pdf': twoPages(),
  'c.eml': mail('Ledger', { name: 'part.csv', content: 'date,payee,amount\n4 March,Trading,1\n5 March,Cash,2\n' }),
};

async function withDocuments(passphrase?: string): Promise<TestLibrary> {
  const library = await testLibrary(passphrase === undefined ? {} : { passphrase });
  await library.take(library.addCase('A-1').id, makeTree(documents));
  return library;
}

function expectAllFound(library: TestLibrary): void {
  const found = ['night', 'courier', 'lies', 'Trading', '"words of ledger"'].map(
    query => library.call('search.find', { query }).total,
  );
  expect(found).toEqual([1, 1, 1, 1, 1]);
  expect(library.call('exhibits.list', { caseId: 1 }).rows.map(({ reading }) => reading)).toEqual(
    Array(5).fill('read'),
  );
  expect(library.call('exhibits.page', { id: 2, page: 2 }).text).toContain('lies on its side');
}

describe('text that is lost', () => {
  test.for([
    ['text.db', undefined],
    ['search.db', undefined],
    ['text.db', 'a passphrase of many words'],
    ['search.db', 'a passphrase of many words'],
  ] as const)('is made again from the originals: %s (passphrase: %s)', async ([file, passphrase]) => {
    const library = await withDocuments(passphrase);
    expectAllFound(library);
    await library.close();
    for (const end of ['', '-wal', '-shm']) rmSync(join(library.folder, file + end), { force: true });
    await library.reopen();
    expect(library.library().rebuilt).toEqual([file.slice(0, -3)]);
    await library.library().whenIdle();
    expectAllFound(library);
    expect((await library.verify()).problem).toBeNull();
    await library.reopen();
    expect(library.library().rebuilt).toEqual([]);
    expect(library.call('jobs.open', {})).toEqual([]);
    expectAllFound(library);
  });

  test('is made again when both are gone, or are full of rubbish', async () => {
    const library = await withDocuments();
    await library.close();
    for (const file of ['text.db', 'search.db']) writeFileSync(join(library.folder, file), 'rubbish '.repeat(1000));
    await library.reopen();
    await library.library().whenIdle();
    expectAllFound(library);
  });

  test('is not read again when nothing is missing', async () => {
    const library = await withDocuments();
    const jobs = () =>
      behindTheBack(library.folder, database => database.prepare('SELECT count(*) FROM jobs').pluck().get());
    await library.close();
    const before = jobs();
    await library.reopen();
    await library.library().whenIdle();
    await library.close();
    expect(jobs()).toBe(before);
  });

  test('stays lost when the original is missing too, and the exhibit says so', async () => {
    const library = await withDocuments();
    const { sha256 } = library.call('exhibits.get', { id: 1 });
    await library.close();
    rmSync(join(library.folder, 'objects', sha256.slice(0, 2), sha256));
    rmSync(join(library.folder, 'text.db'));
    await library.reopen();
    await library.library().whenIdle();
    const exhibit = library.call('exhibits.get', { id: 1 });
    expect(exhibit.reading).toBe('failed');
    expect(exhibit.readingProblem).toMatch(/put it back from a backup, or import the original again/);
    expect(library.call('search.find', { query: 'courier' }).total).toBe(1);
  });
});

describe('reading again', () => {
  test('replaces the text and the index, and doubles no child', async () => {
    const library = await withDocuments();
    const ids = library.call('exhibits.list', { caseId: 1 }).rows.map(({ id }) => id);
    const before = library.call('imports.list', {});
    expect(library.call('exhibits.readAgain', { ids }).jobs).toBe(5);
    expect(library.call('exhibits.get', { id: 1 }).reading).toBe('waiting');
    await library.library().whenIdle();
    expectAllFound(library);
    expect(library.call('imports.list', {})).toEqual(before);
    expect(library.call('exhibits.list', { caseId: 1 }).total).toBe(5);
  });

  test('keeps what a person typed', async () => {
    const library = await withDocuments();
    const { id, date } = library.call('exhibits.list', { caseId: 1 }).rows.find(({ kind }) => kind === 'mail') ?? {
      id: 0,
      date: null,
    };
    expect(date?.text).toContain('5 Mar 2019');
    library.call('exhibits.update', { ids: [id], title: 'My title', date: 'spring 2019' });
    library.call('exhibits.readAgain', { ids: [id] });
    await library.library().whenIdle();
    expect(library.call('exhibits.get', { id })).toMatchObject({ title: 'My title', date: { text: 'spring 2019' } });
  });
});

/** A PDF of one page whose drawing unpacks to 600 MB, more than a reader may use. */
async function pdfBomb(): Promise<Buffer> {
  const packer = createDeflate();
  const megabyte = Buffer.alloc(1_000_000, 'q ');
  const packed = buffer(packer);
  await pipeline(Array(600).fill(megabyte), packer);
  return assemble(
    [
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
      { dictionary: '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R' },
      { dictionary: '/Filter /FlateDecode', stream: await packed },
    ],
    '/Root 1 0 R',
  );
}

test('a file that kills its reader twice is left unread with the reason, and the rest goes on', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const folder = makeTree({ 'a.txt': 'before it', 'b.pdf': await pdfBomb(), 'c.txt': 'after it' });
  const { ledger, items } = await library.take(caseId, folder);
  expect(ledger).toMatchObject({ state: 'done', found: 3, stored: 3, failed: 0, waiting: 0, unreadable: 1 });
  expect(items.map(({ reading }) => reading)).toEqual(['read', 'failed', 'read']);
  expect(items[1]?.reason).toMatch(
    /^Reading the file took more memory than is allowed and was stopped\. The original is stored unchanged/,
  );
  const { readingProblem } = library.call('exhibits.get', { id: items[1]?.exhibitId ?? 0 });
  expect(readingProblem).toBe(items[1]?.reason);
  expect((await library.verify()).problem).toBeNull();
  await library.close();
  const attempts = behindTheBack(library.folder, database =>
    database.prepare(`SELECT state, attempts FROM jobs WHERE kind = 'read' ORDER BY attempts DESC LIMIT 1`).get(),
  );
  expect(attempts).toEqual({ state: 'done', attempts: 2 });
});

test('text that had to be written twice, because its neighbour failed, is there once', async () => {
  const stores = await createStore(join(temporaryFolder(), 'library'), { name: 'Harbour' });
  onTestFinished(() => stores.close());
  const commits = groupCommit(stores);
  const page = { number: 1, label: '', width: 0, height: 0, text: 'The harbour' };
  const good = commits.commit({
    text: () => {
      addPages(stores.text, 1, [page]);
      completeText(stores.text, 1, 1, 'text 1', 1);
    },
    library: () => undefined,
  });
  const bad = commits.commit({
    library: () => {
      throw new Error('a mistake');
    },
  });
  await expect(bad).rejects.toThrow('a mistake');
  await good;
  expect(onePage(stores.text, 1, 1)?.text).toBe('The harbour');
});

test('what is written together reaches the disk as text and index first, then the library', async () => {
  const folder = join(temporaryFolder(), 'library');
  const stores = await createStore(folder, { name: 'Harbour' });
  const order: string[] = [];
  const commits = groupCommit(stores);
  const work = (name: string) => ({
    text: () => void order.push(`text ${name}`),
    search: () => void order.push(`search ${name}`),
    library: () => void order.push(`library ${name}`),
  });
  await Promise.all([commits.commit(work('one')), commits.commit(work('two'))]);
  expect(order).toEqual(['text one', 'text two', 'search one', 'search two', 'library one', 'library two']);
  order.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const first = commits.commit(work('one'), 2);
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  expect(order, 'the other one that is under way is waited for').toEqual([]);
  await Promise.all([first, commits.commit(work('two'), 2)]);
  expect(order.slice(0, 2)).toEqual(['text one', 'text two']);
  stores.close();
  expect(existsSync(join(folder, 'library.db-wal'))).toBe(false);
  (await openStore(folder)).close();
});

test('what is told of a file that was read stands in the library by then, as another reader sees it', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  let told = 0;
  library.library().listen(event => {
    if (event.kind !== 'changed' || event.noun !== 'exhibits' || event.ids.length === 0) return;
    told += 1;
    const here = library.call('exhibits.rows', { ids: [...event.ids] }).map(({ reading }) => reading);
    const there = behindTheBack(library.folder, database =>
      event.ids.map(id =>
        database
          .prepare('SELECT reading FROM exhibits JOIN files ON files.id = file_id WHERE exhibits.id = ?')
          .pluck()
          .get(id),
      ),
    );
    expect(there).toEqual(here);
  });
  await library.take(caseId, makeTree({ 'a.txt': 'one', 'b.txt': 'two' }));
  expect(told).toBeGreaterThan(0);
});
