import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { behindTheBack } from '../../support/direct-database.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testLibrary } from '../../support/test-library.ts';
import { mail } from '../../support/mail.ts';
import { expectToAddUp } from './expect-to-add-up.ts';

const attachment = 'date,amount,payee\n4 March,9700,Harbour Trading\n5 March,20,Cash\n';

describe('an import', () => {
  test('keeps the tree of folders as the places where each file was found', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'b.txt': 'bee', 'a/deep/er/c.txt': 'sea', 'a/a.txt': 'ay' });
    const { importId } = library.call('imports.start', {
      caseId,
      paths: [folder],
      custodian: 'R. Vale',
      source: 'Laptop',
    });
    await library.library().whenIdle();
    const ledger = library.call('imports.get', { id: importId });
    expect(ledger).toMatchObject({ found: 3, stored: 3, duplicate: 0, failed: 0, custodian: 'R. Vale' });
    expectToAddUp(ledger);
    const { rows } = library.call('exhibits.list', { caseId });
    expect(
      rows.map(({ number, title, fileName, custodian, source, reading }) => [
        number,
        title,
        fileName,
        custodian,
        source,
        reading,
      ]),
    ).toEqual([
      ['EX-0001', 'a', 'a.txt', 'R. Vale', 'Laptop', 'read'],
      ['EX-0002', 'c', 'c.txt', 'R. Vale', 'Laptop', 'read'],
      ['EX-0003', 'b', 'b.txt', 'R. Vale', 'Laptop', 'read'],
    ]);
    const { occurrences, sha256 } = library.call('exhibits.get', { caseId, number: 'EX-0002' });
    expect(occurrences).toMatchObject([
      { path: join(folder, 'a/deep/er/c.txt'), fileName: 'c.txt', actor: 'Tester', importId },
    ]);
    expect(sha256).toBe(createHash('sha256').update('sea').digest('hex'));
    expect(library.call('search.find', { query: 'sea', caseId }).hits).toMatchObject([{ number: 'EX-0002' }]);
  });

  test('makes one exhibit of the same bytes found twice, and keeps both places', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'one.txt': 'the same', 'copies/two.txt': 'the same', 'copies/three.txt': 'another' });
    const { ledger } = await library.take(caseId, folder);
    expect(ledger).toMatchObject({ found: 3, stored: 2, duplicate: 1, failed: 0 });
    expectToAddUp(ledger);
    const { occurrences } = library.call('exhibits.get', { caseId, number: 'EX-0002' });
    expect(occurrences.map(({ path }) => path)).toEqual([join(folder, 'copies/two.txt'), join(folder, 'one.txt')]);
  });

  test('adds one more place, and no exhibit, when the same folder is imported again', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'one.txt': 'one', 'two.txt': 'two' });
    await library.take(caseId, folder);
    const { ledger } = await library.take(caseId, folder);
    expect(ledger).toMatchObject({ found: 2, stored: 0, duplicate: 2 });
    expect(library.call('exhibits.list', { caseId }).total).toBe(2);
    expect(library.call('exhibits.get', { caseId, number: 'EX-0001' }).occurrences).toHaveLength(2);
  });

  test('reads the same bytes once for two cases, and finds them in both', async () => {
    const library = await testLibrary();
    const first = library.addCase('A-1').id;
    const second = library.addCase('B-2').id;
    const folder = makeTree({ 'letter.eml': mail('Ledger', { name: 'ledger.csv', content: attachment }) });
    await library.take(first, folder);
    const jobs = () =>
      behindTheBack(library.folder, database =>
        database.prepare(`SELECT count(*) FROM jobs WHERE kind = 'read'`).pluck().get(),
      );
    const { ledger } = await library.take(second, folder);
    expect(ledger).toMatchObject({ found: 2, stored: 2, duplicate: 0 });
    expectToAddUp(ledger);
    expect(library.call('library.summary', {})).toMatchObject({ exhibits: 4, files: 2 });
    for (const caseId of [first, second]) {
      expect(library.call('search.find', { query: 'harbour', caseId }).total).toBe(1);
      expect(library.call('exhibits.list', { caseId }).rows.map(({ title, reading }) => [title, reading])).toEqual([
        ['Ledger', 'read'],
        ['ledger', 'read'],
      ]);
    }
    await library.close();
    expect(jobs()).toBe(2);
  });

  test('takes paths that overlap once, and a path that is named twice', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'a/one.txt': 'one', 'a/two.txt': 'two' });
    const { ledger } = await library.take(
      caseId,
      folder,
      join(folder, 'a'),
      join(folder, 'a/one.txt'),
      join(folder, 'a/one.txt'),
    );
    expect(ledger).toMatchObject({ found: 2, stored: 2, duplicate: 0, failed: 0, state: 'done' });
  });

  test('gives numbers that are never used again', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { items } = await library.take(caseId, makeTree({ 'a.txt': 'a', 'b.txt': 'b' }));
    const [first, second] = items.map(({ exhibitId }) => exhibitId ?? 0);
    library.call('exhibits.renumber', { id: first ?? 0, number: 'EX-0003' });
    library.call('exhibits.remove', { ids: [second ?? 0], reason: 'Wrong case' });
    for (const number of ['EX-0002', 'EX-0003']) {
      const [other] = (await library.take(caseId, makeTree({ [`${number}.txt`]: `for ${number}` }))).items;
      expect(library.refused('exhibits.renumber', { id: other?.exhibitId, number }).code).toBe('conflict');
    }
    // The bytes of the removed one come back as a new exhibit under a new number; the old one stays removed.
    await library.take(caseId, makeTree({ 'b-again.txt': 'b' }));
    const numbers = library.call('exhibits.list', { caseId }).rows.map(({ number }) => number);
    expect(numbers).toEqual(['EX-0003', 'EX-0004', 'EX-0005', 'EX-0006']);
    expect(library.refused('exhibits.get', { caseId, number: 'EX-0002' }).code).toBe('not-found');
    // Its own old number an exhibit may have back.
    library.call('exhibits.renumber', { id: first ?? 0, number: 'EX-0001' });
    const undone = library.call('history.undo', {
      seq: library.call('custody.list', {}).rows.find(({ action }) => action === 'exhibits.renumber')?.seq,
    });
    expect(undone.fields).toBe(1);
    // The removal cannot be taken back while the same bytes are another exhibit.
    const removal = library.call('custody.list', {}).rows.find(({ action }) => action === 'exhibits.remove')?.seq;
    expect(library.refused('history.undo', { seq: removal }).code).toBe('conflict');
    expect((await library.verify()).problem).toBeNull();
  });

  test('follows the scheme of numbers of its case', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.call('cases.create', { title: 'x', exhibitPrefix: 'GX/', exhibitDigits: 1 });
    await library.take(
      caseId,
      makeTree(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${String(n).padStart(2, '0')}.txt`, `${n}`]))),
    );
    const numbers = library.call('exhibits.list', { caseId }).rows.map(({ number }) => number);
    expect([numbers[0], numbers[8], numbers[9], numbers[10]]).toEqual(['GX/1', 'GX/9', 'GX/10', 'GX/11']);
  });

  test('refuses a path that does not start at the top, and a case that is not there', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    expect(library.refused('imports.start', { caseId, paths: ['letters/a.txt'] }).code).toBe('invalid');
    expect(library.refused('imports.start', { caseId, paths: [] }).code).toBe('invalid');
    expect(library.refused('imports.start', { caseId: 99, paths: ['/nowhere'] }).code).toBe('not-found');
    expect(library.call('imports.list', {})).toEqual([]);
  });
});

describe('the library itself', () => {
  test.for(['plain', 'through a link'] as const)('is never taken in, opened %s', async how => {
    const top = temporaryFolder();
    const real = join(top, 'evidence/library');
    mkdirSync(join(top, 'evidence'));
    symlinkSync(real, join(top, 'shortcut'), 'dir');
    const made = await testLibrary({ folder: real });
    const { id: caseId } = made.addCase('A-1');
    await made.close();
    const library = await testLibrary({ folder: how === 'plain' ? real : join(top, 'shortcut'), existing: true });
    writeFileSync(join(top, 'evidence/letter.txt'), 'a letter');
    const { ledger, items } = await library.take(caseId, join(top, 'evidence'));
    expect(ledger).toMatchObject({ found: 2, stored: 1, failed: 1, state: 'done' });
    expect(items.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      path: real,
      reason: 'This is the library itself, or a part of it. It was left out.',
    });
    for (const part of ['objects', 'library.db', 'text.db']) {
      const inside = await library.take(caseId, join(real, part));
      expect(inside.ledger).toMatchObject({ found: 1, failed: 1 });
    }
  });
});
