import { createHash } from 'node:crypto';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testLibrary } from '../../support/test-library.ts';

/** A message with these files in it: any container does. */
const container = (files: Readonly<Record<string, string>>): Buffer =>
  mail('Files', ...Object.entries(files).map(([name, content]) => ({ name, content })));

const sum = (text: string, kind = 'sha256'): string => createHash(kind).update(text).digest('hex');

describe('what is left out on purpose', () => {
  test('system files and patterns are lines of the account, and the account adds up', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({
      'letter.txt': 'a letter',
      '.DS_Store': 'view',
      'a/Thumbs.db': 'pictures',
      '__MACOSX/._letter.txt': 'fork',
      'cache/x.txt': 'cached',
      'b.TMP': 'temporary',
      'plan (1).txt': 'kept: the bracket of a pattern is a bracket',
    });
    const { importId } = library.call('imports.start', {
      caseId,
      paths: [folder],
      rules: { skipSystemFiles: true, skip: ['*.tmp', 'cache/*', '(1)*'] },
    });
    await library.library().whenIdle();
    const ledger = library.call('imports.get', { id: importId });
    expect(ledger).toMatchObject({ found: 7, stored: 2, duplicate: 0, failed: 0, skipped: 5, state: 'done' });
    const { rows } = library.call('imports.items', { id: importId, outcome: 'skipped' });
    expect(
      rows.map(({ path, reason }) => [
        path.slice(folder.length + 1),
        /fits “(.*)”/.exec(reason ?? '')?.[1] ?? 'system',
      ]),
    ).toEqual([
      ['.DS_Store', 'system'],
      ['__MACOSX/._letter.txt', 'system'],
      ['a/Thumbs.db', 'system'],
      ['b.TMP', '*.tmp'],
      ['cache/x.txt', 'cache/*'],
    ]);
    const { reasons } = library.call('imports.account', { id: importId });
    expect(reasons.map(({ outcome, code, count }) => [outcome, code, count])).toEqual([
      ['skipped', 'system-file', 3],
      ['skipped', 'pattern', 2],
    ]);
    expect(library.call('imports.items', { id: importId, code: 'pattern' }).total).toBe(2);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('a pattern fits a name however its accents are written', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { importId } = library.call('imports.start', {
      caseId,
      paths: [makeTree({ ['entwürfe/a.txt'.normalize('NFD')]: 'a', 'b.txt': 'b' })],
      rules: { skip: ['entwürfe/*'.normalize('NFC')] },
    });
    await library.library().whenIdle();
    expect(library.call('imports.get', { id: importId })).toMatchObject({ stored: 1, skipped: 1 });
  });

  test('nothing is left out unless it is asked for, and rules hold inside containers', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({
      'all.eml': container({ 'a.txt': 'one', '.DS_Store': 'view' }),
      '.DS_Store': 'other view',
    });
    const plain = await library.take(caseId, folder);
    expect(plain.ledger).toMatchObject({ found: 4, stored: 4, skipped: 0 });
    const { id: other } = library.addCase('A-2');
    const { importId } = library.call('imports.start', {
      caseId: other,
      paths: [folder],
      rules: { skipSystemFiles: true },
    });
    await library.library().whenIdle();
    expect(library.call('imports.get', { id: importId })).toMatchObject({ found: 4, stored: 2, skipped: 2 });
  });
});

describe('files that everybody has', () => {
  const listed = async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const list = join(temporaryFolder(), 'nsrl.csv');
    writeFileSync(
      list,
      `"SHA-256","name"\n"${sum('system').toUpperCase()}","a.dll"\n"${sum('zipped')}","b"\n"${sum('system')}","again"\n`,
    );
    const { jobId } = library.call('known.add', { name: 'Windows', path: list });
    expect(await library.job(jobId)).toMatchObject({ state: 'done', result: { count: 2 } });
    expect(library.call('known.list', {})).toMatchObject([{ name: 'Windows', count: 2 }]);
    const folder = makeTree({ 'a.dll': 'system', 'own.txt': 'own', 'all.eml': container({ 'b.txt': 'zipped' }) });
    return { library, caseId, folder };
  };

  test('can be left out; inside a container, which cannot be taken apart, they are marked', async () => {
    const { library, caseId, folder } = await listed();
    const { importId } = library.call('imports.start', { caseId, paths: [folder], rules: { known: 'skip' } });
    await library.library().whenIdle();
    expect(library.call('imports.get', { id: importId })).toMatchObject({ found: 4, stored: 3, skipped: 1 });
    expect(library.call('imports.items', { id: importId, outcome: 'skipped' }).rows[0]?.reason).toContain('“Windows”');
    const [tag] = library.call('tags.list', {}).filter(({ name }) => name === 'Windows');
    expect(tag).toMatchObject({ path: 'Known file/Windows', exhibits: 1 });
  });

  // A file that every user may open and that gives an error for each byte.
  test.skipIf(process.platform !== 'linux')(
    'a file that cannot be read fails alone, and the others come in',
    async () => {
      const { library, caseId, folder } = await listed();
      const { importId } = library.call('imports.start', {
        caseId,
        paths: ['/proc/self/mem', folder],
        rules: { known: 'skip' },
      });
      await library.library().whenIdle();
      expect(library.call('imports.get', { id: importId })).toMatchObject({
        state: 'done',
        found: 5,
        stored: 3,
        skipped: 1,
        failed: 1,
      });
      const [failed] = library.call('imports.items', { id: importId, outcome: 'failed' }).rows;
      expect(failed).toMatchObject({ path: '/proc/self/mem', code: 'invalid' });
    },
  );

  test('can be marked, and the mark can be undone', async () => {
    const { library, caseId, folder } = await listed();
    library.call('imports.start', { caseId, paths: [folder], rules: { known: 'mark' } });
    await library.library().whenIdle();
    const exhibits = () => library.call('tags.list', {}).find(({ name }) => name === 'Windows')?.exhibits;
    expect(exhibits()).toBe(2);
    library.call('history.undo', {});
    expect(exhibits()).toBeUndefined();
    expect((await library.verify()).problems).toEqual([]);
  });

  test('are known by SHA-1 and MD5 too, as older lists have them, also in a container', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const list = join(temporaryFolder(), 'NSRLFile.txt');
    writeFileSync(
      list,
      [
        '"SHA-1","MD5","CRC32","FileName","FileSize"',
        `"${sum('system', 'sha1').toUpperCase()}","${sum('another', 'md5')}","8EC0A7C5","a.dll",6`,
        `"${sum('zipped', 'sha1')}","${sum('zipped', 'md5')}","00000000","b",6`,
        `"","${sum('old', 'md5')}","00000000","c",3`,
        '',
      ].join('\r\n'),
    );
    const { jobId } = library.call('known.add', { name: 'NSRL', path: list });
    expect(await library.job(jobId)).toMatchObject({ state: 'done', result: { count: 3 } });
    expect(library.call('known.list', {}).map(({ name, sum: kind, count }) => [name, kind, count])).toEqual([
      ['NSRL', 'sha1', 2],
      ['NSRL', 'md5', 1],
    ]);
    const folder = makeTree({
      'a.dll': 'system',
      'c.dll': 'old',
      // The line that has its MD5 is known by its SHA-1.
      'own.txt': 'another',
      'all.eml': container({ 'b.txt': 'zipped' }),
    });
    const { importId } = library.call('imports.start', { caseId, paths: [folder], rules: { known: 'skip' } });
    await library.library().whenIdle();
    const skipped = library.call('imports.items', { id: importId, outcome: 'skipped' }).rows;
    expect(skipped.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual(['a.dll', 'c.dll']);
    expect(library.call('tags.list', {})).toMatchObject([
      { path: 'Known file' },
      { path: 'Known file/NSRL', exhibits: 1 },
    ]);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('a list without sums, or that is not there, is refused with a sentence', async () => {
    const library = await testLibrary();
    const list = join(temporaryFolder(), 'crc.txt');
    writeFileSync(list, 'd41d8cd9  empty\n');
    const crc = await library.job(library.call('known.add', { name: 'x', path: list }).jobId);
    expect(crc).toMatchObject({ state: 'failed', failure: { code: 'unsupported' } });
    expect(crc.failure?.message).toContain('SHA-256');
    // The image of a disk: a line longer than any string.
    truncateSync(list, 600_000_000);
    const image = await library.job(library.call('known.add', { name: 'x', path: list }).jobId);
    expect(image).toMatchObject({ state: 'failed', failure: { code: 'unsupported' } });
    const gone = await library.job(library.call('known.add', { name: 'x', path: `${list}.gone` }).jobId);
    expect(gone).toMatchObject({ state: 'failed', failure: { code: 'not-found' } });
    expect(library.call('known.list', {})).toEqual([]);
  });
});

describe('an import in hand', () => {
  const many = (): string =>
    makeTree(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.txt`, `text ${index}`])));

  test('is paused, stays so over a restart, and goes on where it was', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { importId } = library.call('imports.start', { caseId, paths: [many()] });
    library.call('imports.pause', { id: importId });
    await library.library().whenIdle();
    const before = library.call('imports.get', { id: importId });
    expect(before).toMatchObject({ state: 'running', paused: true });
    expect(before.found).toBeLessThan(300);
    await library.reopen();
    await library.library().whenIdle();
    expect(library.call('imports.get', { id: importId })).toMatchObject({ paused: true, found: before.found });
    library.call('imports.resume', { id: importId });
    await library.library().whenIdle();
    expect(library.call('imports.get', { id: importId })).toMatchObject({
      state: 'done',
      paused: false,
      found: 300,
      stored: 300,
    });
    expect(library.refused('imports.pause', { id: importId }).code).toBe('conflict');
  });

  test('does not keep a second one waiting', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const first = library.call('imports.start', { caseId, paths: [many()] });
    library.call('imports.pause', { id: first.importId });
    const { ledger } = await library.take(caseId, makeTree({ 'a.txt': 'a' }));
    expect(ledger).toMatchObject({ state: 'done', stored: 1 });
    library.call('imports.cancel', { id: first.importId });
    expect(library.call('imports.get', { id: first.importId }).state).toBe('cancelled');
  });

  test('says who acquired it on every exhibit, also on what came out of containers', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'all.eml': container({ 'a.txt': 'one' }) });
    const acquired = 'Imaged by the lab on 3 Oct 2026, write blocker used';
    library.call('imports.start', { caseId, paths: [folder], acquired });
    await library.library().whenIdle();
    const { rows } = library.call('exhibits.list', { caseId });
    expect(rows.map(exhibit => exhibit.acquired)).toEqual([acquired, acquired]);
  });

  test('reads small files before large ones, whatever their names', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const large = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [`a${n}.txt`, `${n}${'x '.repeat(300_000)}`]),
    );
    const folder = makeTree({ ...large, 'y.txt': 'small', 'z.txt': 'also small' });
    const read: number[] = [];
    library.library().listen(event => {
      if (event.kind !== 'progress' || event.job.kind !== 'read' || event.job.state !== 'done') return;
      read.push(event.job.subject);
    });
    const { items } = await library.take(caseId, folder);
    expect(items).toHaveLength(12);
    const { rows } = library.call('exhibits.list', { caseId });
    const nameOf = (fileId: number): string => rows.find(exhibit => exhibit.fileId === fileId)?.fileName ?? '';
    const order = read.map(nameOf);
    expect(order.slice(0, 8)).toEqual(expect.arrayContaining(['y.txt', 'z.txt']));
  });
});

describe('an import of the same places', () => {
  test('shows what is new, changed and gone', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'same.txt': 'same', 'changed.txt': 'before', 'gone.txt': 'gone' });
    const first = await library.take(caseId, folder);
    expect(library.call('imports.compare', { id: first.ledger.id })).toBeNull();
    writeFileSync(join(folder, 'changed.txt'), 'after');
    writeFileSync(join(folder, 'new.txt'), 'new');
    rmSync(join(folder, 'gone.txt'));
    const second = await library.take(caseId, folder);
    expect(library.call('imports.compare', { id: second.ledger.id })).toEqual({
      earlier: { id: first.ledger.id, startedAt: first.ledger.startedAt },
      new: 1,
      changed: 1,
      gone: 1,
      same: 1,
    });
    for (const what of ['new', 'changed', 'gone'] as const) {
      const { rows, total } = library.call('imports.differences', { id: second.ledger.id, what });
      expect({ total, paths: rows.map(({ path }) => path) }).toEqual({
        total: 1,
        paths: [join(folder, `${what}.txt`)],
      });
    }
  });
});

test('what failed for one reason is read again as a whole', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const folder = makeTree({ 'a.pdf': '%PDF-1.4 broken', 'b.pdf': '%PDF-1.5 broken too', 'c.txt': 'fine' });
  const { ledger } = await library.take(caseId, folder);
  expect(ledger.unreadable).toBe(2);
  const { reasons, kinds } = library.call('imports.account', { id: ledger.id });
  expect(reasons).toMatchObject([{ outcome: 'unreadable', code: 'damaged', count: 2 }]);
  expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ['pdf', 2],
    ['text', 1],
  ]);
  expect(library.call('imports.items', { id: ledger.id, kind: 'text' }).total).toBe(1);
  expect(library.call('imports.readAgain', { id: ledger.id, code: 'password' })).toEqual({ jobs: 0 });
  expect(library.call('imports.readAgain', { id: ledger.id, code: 'damaged' })).toEqual({ jobs: 2 });
  await library.library().whenIdle();
  expect(library.call('imports.get', { id: ledger.id }).unreadable).toBe(2);
});
