import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { oddZip, tar, withSevenZip } from '../../fixtures/make-archives.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

const inside = (folder: string, path: string): string => path.slice(folder.length + 1);

describe('an archive', () => {
  test('brings its members, theirs and so on, each at its path and under its parent', async () => {
    const library = await testLibrary({ passphrase: 'a passphrase of many words' });
    const { id: caseId } = library.addCase('A-1');
    const large = randomBytes(5_000_000);
    const letter = mail('Ledger', { name: 'part.txt', content: 'the innermost ledger' });
    const inner = tar([
      { name: 'mail/letter.eml', content: letter, modified: 1_551_733_804 },
      { name: 'large.bin', content: large },
    ]);
    const folder = makeTree({
      'all.zip': oddZip([
        { name: 'a/notes.txt', content: 'the outermost notes' },
        { name: 'b/more.tar.gz', content: gzipSync(inner), method: 0 },
        { name: 'locked.txt', content: 'never seen', flags: 1 },
      ]),
    });
    const { ledger, items } = await library.take(caseId, folder);
    expect(ledger).toMatchObject({ state: 'done', found: 7, stored: 6, duplicate: 0, failed: 1, waiting: 0 });
    expect(items.map(({ path, outcome }) => [inside(folder, path), outcome]).sort()).toEqual([
      ['all.zip', 'stored'],
      ['all.zip/a/notes.txt', 'stored'],
      ['all.zip/b/more.tar.gz', 'stored'],
      ['all.zip/b/more.tar.gz/large.bin', 'stored'],
      ['all.zip/b/more.tar.gz/mail/letter.eml', 'stored'],
      ['all.zip/b/more.tar.gz/mail/letter.eml/part.txt', 'stored'],
      ['all.zip/locked.txt', 'failed'],
    ]);
    for (const query of ['innermost', 'outermost']) expect(library.call('search.find', { query }).total).toBe(1);
    const found = (end: string) => items.find(({ path }) => path.endsWith(end))?.exhibitId ?? 0;
    const details = library.call('exhibits.get', { id: found('letter.eml') });
    expect(details.parentId).toBe(found('more.tar.gz'));
    expect(details.occurrences[0]).toMatchObject({ modifiedAt: null, stated: { modified: '2019-03-04 21:10:04Z' } });
    expect(library.call('exhibits.get', { id: found('large.bin') }).size).toBe(5_000_000);
    expect((await library.verify()).problem).toBeNull();
  });

  test('is entered once, whatever is read again or found again', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const members = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.txt`, `uniqueword${n}`]));
    const folder = makeTree({ 'a/x.zip': zip(members), 'b/x.zip': zip(members) });
    const first = await library.take(caseId, folder);
    expect(first.ledger).toMatchObject({ found: 402, stored: 201, duplicate: 201, failed: 0 });
    library.call('exhibits.readAgain', { ids: [1] });
    await library.library().whenIdle();
    expect(library.call('imports.get', { id: first.ledger.id })).toMatchObject({ found: 402, stored: 201 });
    expect((await library.take(caseId, folder)).ledger).toMatchObject({ found: 402, stored: 0, duplicate: 402 });
    const other = await library.take(library.addCase('A-2').id, join(folder, 'a'));
    expect(other.ledger).toMatchObject({ found: 201, stored: 201 });
    expect((await library.verify()).problem).toBeNull();
  });

  test('hides nothing by names that look like paths of others', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({
      'x.tar': tar([
        { name: 'a.zip/in.txt', content: 'in a folder' },
        { name: 'a.zip', content: zip({ 'in.txt': 'in the archive', 'in.txt (2)': 'called so' }) },
        { name: 'a.zip/in.txt', content: 'in the folder again' },
        { name: '../x.tar', content: 'a step up' },
        { name: '', content: 'without a name' },
      ]),
    });
    for (let round = 0; round < 2; round += 1) {
      const { ledger, items } = await library.take(caseId, folder);
      expect(ledger).toMatchObject({ found: 8, failed: 0 });
      expect(items.map(({ path }) => inside(folder, path)).sort()).toEqual([
        'x.tar',
        'x.tar/../x.tar',
        'x.tar/a.zip',
        'x.tar/a.zip/in.txt',
        'x.tar/a.zip/in.txt (2)',
        'x.tar/a.zip/in.txt (2) (2)',
        'x.tar/a.zip/in.txt (3)',
        'x.tar/unnamed',
      ]);
    }
    for (const query of ['"in the archive"', '"called so"', '"in a folder"', '"folder again"'])
      expect(library.call('search.find', { query }).total, query).toBe(1);
    expect((await library.verify()).problem).toBeNull();
  });

  test('that cannot be read to its end keeps what came out', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const whole = zip({ 'one.txt': 'the first member', 'two.txt': 'the second member' });
    const folder = makeTree({
      'cut.zip': whole.subarray(0, whole.indexOf('PK\x01\x02') - 4),
      'rubbish.7z': Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), randomBytes(500)]),
      'locked.7z': await withSevenZip({ 'a.txt': 'x' }, '-psecret', '-mhe=on'),
    });
    const { ledger, items } = await library.take(caseId, folder);
    expect(ledger).toMatchObject({ found: 5, stored: 4, failed: 1, unreadable: 2 });
    expect(items.find(({ path }) => path.endsWith('two.txt'))).toMatchObject({ outcome: 'failed' });
    expect(items.find(({ path }) => path.endsWith('cut.zip'))?.reason).toMatch(/^The archive is damaged/);
    expect(items.find(({ path }) => path.endsWith('locked.7z'))?.reason).toMatch(/protected by a password/);
    expect(library.call('search.find', { query: '"first member"' }).total).toBe(1);
  });
});

describe('a bomb', () => {
  const zeros = (megabytes: number, n: number): Buffer => {
    const bytes = Buffer.alloc(megabytes * 1_000_000);
    bytes.writeUInt32LE(n, 0);
    return bytes;
  };

  test('of many members is stopped, and of archives in archives as well', { timeout: 240_000 }, async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const packed = (n: number): Buffer => zip({ [`zeros ${n}`]: zeros(40, n) });
    const folder = makeTree({
      'wide.zip': oddZip(Array.from({ length: 12 }, (_, n) => ({ name: `${n}`, content: zeros(40, n) }))),
      'deep.zip': zip(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.zip`, packed(n + 100)]))),
      'good.txt': 'The quiet rest',
    });
    const { ledger, items } = await library.take(caseId, folder);
    expect(ledger.found).toBe(ledger.stored + ledger.duplicate + ledger.failed);
    const wide = items.filter(({ path }) => path.startsWith(join(folder, 'wide.zip')));
    expect(wide[0]?.reason).toMatch(/^Far more comes out of this than a real container would hold/);
    expect(wide.length).toBeLessThan(10);
    const deep = items.filter(({ path }) => /deep\.zip\/\d+\.zip\/zeros/.test(path));
    expect(deep.length).toBe(12);
    const refused = deep.filter(({ outcome }) => outcome === 'failed');
    expect(refused.length).toBeGreaterThanOrEqual(5);
    for (const { reason } of refused) expect(reason).toMatch(/^This file unpacks to far more than a real one would/);
    expect(library.call('search.find', { query: 'quiet' }).total).toBe(1);
    expect((await library.verify()).problem).toBeNull();
  });

  test('of the same archive again and again, in itself and in its like, makes no end of lines', {
    timeout: 240_000,
  }, async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    let level = zip({ 'bottom.txt': 'at the bottom' });
    // Entered everywhere, 14 to the fourth power would be 38,416 lines, and each further level 14 times as many.
    for (let depth = 0; depth < 4; depth += 1)
      level = zip(Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`${n}.zip`, level])));
    const { ledger } = await library.take(caseId, makeTree({ 'top.zip': level }));
    expect(ledger.found).toBe(ledger.stored + ledger.duplicate + ledger.failed);
    expect(ledger.stored).toBe(6);
    expect(ledger.found).toBeLessThan(10_000);
    const { rows } = library.call('imports.items', { id: ledger.id, outcome: 'failed', limit: 5 });
    expect(rows[0]?.reason).toMatch(/^This container was found in more than 100 places inside others/);
    expect(library.call('search.find', { query: 'bottom' }).total).toBe(1);
  });

  test('that holds itself is entered once', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'self.zip': zip({ 'a.txt': 'in it' }) });
    await library.take(caseId, folder);
    await library.close();
    // Such archives exist; they are not easily made.
    behindTheBack(library.folder, database =>
      database.exec(
        `INSERT INTO file_children (parent_id, position, file_id, name, path) VALUES (1, 1, 1, 'self.zip', 'self.zip')`,
      ),
    );
    await library.reopen();
    const { ledger, items } = await library.take(library.addCase('A-2').id, folder);
    expect(ledger).toMatchObject({ state: 'done', found: 4, stored: 2, duplicate: 1, failed: 1 });
    expect(items.map(({ path }) => inside(folder, path))).toEqual([
      'self.zip',
      'self.zip/a.txt',
      'self.zip/self.zip',
      'self.zip/self.zip/…',
    ]);
    expect(items[3]?.reason).toMatch(/^This container is inside itself/);
  });
});
