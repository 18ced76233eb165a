import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createStore, openStore } from '../../../db/store/open.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';

/** Names and hashes of everything in a library but its lock, which every opening writes. */
const contents = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'library.lock')
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
    .map(path => `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${path}`);

async function madeLibrary(name = 'Harbour'): Promise<string> {
  const folder = join(temporaryFolder(), 'library');
  (await createStore(folder, { name })).close();
  return folder;
}

describe('making a library', () => {
  test('makes three databases, a vault folder and a page about them, and opens', async () => {
    const folder = join(temporaryFolder(), 'new', 'library');
    const store = await createStore(folder, { name: 'Harbour' });
    expect(store).toMatchObject({ folder, readOnly: false, encrypted: false, keys: null, rebuilt: [] });
    expect(store.recoveredFrom).toBeUndefined();
    expect(store.library.one('SELECT name, length(uid) AS length FROM library')).toEqual({
      name: 'Harbour',
      length: 16,
    });
    expect(store.text.value('SELECT count(*) FROM pages')).toBe(0);
    expect(store.search.value('SELECT count(*) FROM indexed')).toBe(0);
    store.close();
    store.close();
    expect(readdirSync(folder).toSorted()).toEqual([
      'README.txt',
      'library.db',
      'library.lock',
      'objects',
      'search.db',
      'text.db',
    ]);
  });

  test('sets what the rules of the store rest on', async () => {
    const folder = join(temporaryFolder(), 'library');
    const store = await createStore(folder, { name: 'Harbour' });
    const pragmas = (database: typeof store.library) =>
      Object.fromEntries(
        [
          'journal_mode',
          'synchronous',
          'page_size',
          'foreign_keys',
          'trusted_schema',
          'temp_store',
          'cell_size_check',
        ].map(name => [name, database.value(`PRAGMA ${name}`)]),
      );
    const common = { journal_mode: 'wal', foreign_keys: 1, trusted_schema: 0, temp_store: 2, cell_size_check: 1 };
    expect(pragmas(store.library)).toEqual({ ...common, synchronous: 2, page_size: 4096 });
    expect(pragmas(store.text)).toEqual({ ...common, synchronous: 1, page_size: 16384 });
    expect(pragmas(store.search)).toEqual({ ...common, synchronous: 1, page_size: 4096 });
    expect(store.library.value('PRAGMA secure_delete')).toBe(1);
    store.close();
  });

  test('keeps what was written, and closes so that one file holds everything', async () => {
    const folder = await madeLibrary();
    const store = await openStore(folder);
    store.library.run("INSERT INTO jobs (kind, subject, created_at) VALUES ('kept', 1, 0)");
    expect(existsSync(join(folder, 'library.db-wal'))).toBe(true);
    store.close();
    expect(existsSync(join(folder, 'library.db-wal'))).toBe(false);
    const file = new Driver(join(folder, 'library.db'), { readonly: true });
    expect(file.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(file.prepare('SELECT kind FROM jobs').pluck().all()).toEqual(['kept']);
    file.close();
  });

  test('refuses a folder with something in it, and leaves it alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'evidence.txt'), 'mine');
    await expectFailure('conflict', () => createStore(folder, { name: 'Harbour' }));
    expect(readdirSync(folder)).toEqual(['evidence.txt']);
  });

  test('takes a folder with nothing but what systems put there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.DS_Store'), '');
    (await createStore(folder, { name: 'Harbour' })).close();
    expect(existsSync(join(folder, 'library.db'))).toBe(true);
  });

  test('refuses a folder that is a library, and a file', async () => {
    const folder = await madeLibrary();
    expect((await expectFailure('conflict', () => createStore(folder, { name: 'Again' }))).message).toContain(
      'open it instead',
    );
    await expectFailure('read-only', () => createStore(join(folder, 'README.txt'), { name: 'Again' }));
  });

  test.runIf(process.platform === 'linux')('the way to check it that README.txt names works, and bites', async () => {
    const folder = await madeLibrary();
    const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
    const command = readme.split('\n').find(line => line.includes('sha256sum')) ?? '';
    const name = createHash('sha256').update('proof').digest('hex');
    mkdirSync(join(folder, 'objects', name.slice(0, 2)));
    const path = join(folder, 'objects', name.slice(0, 2), name);
    const check = () => execFileSync('sh', ['-c', command], { cwd: join(folder, 'objects'), stdio: 'pipe' }).toString();
    writeFileSync(path, 'proof');
    expect(check()).toBe('');
    writeFileSync(path, 'proofs');
    expect(check).toThrow();
  });
});

describe('opening a library', () => {
  test('says when there is none', async () => {
    await expectFailure('not-found', () => openStore(temporaryFolder()));
    await expectFailure('not-found', () => openStore(join(temporaryFolder(), 'nowhere')));
  });

  test('reports a missing library.db, and never makes one', async () => {
    const folder = await madeLibrary();
    rmSync(join(folder, 'library.db'));
    const before = contents(folder);
    expect((await expectFailure('integrity', () => openStore(folder))).message).toContain('objects');
    expect(contents(folder)).toEqual(before);
  });

  test.each([
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['cut to a piece', (path: string) => truncateSync(path, 5_000)],
    ['overwritten', (path: string) => writeFileSync(path, 'not a database at all '.repeat(1_000))],
  ])('reports a library.db that was %s, and never replaces it', async (_, damage) => {
    const folder = await madeLibrary();
    damage(join(folder, 'library.db'));
    const before = readFileSync(join(folder, 'library.db'));
    await expectFailure('integrity', () => openStore(folder));
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
    await expectFailure('integrity', () => openStore(folder, { readOnly: true }));
  });

  test('refuses the database of another program, and leaves it as it is', async () => {
    const folder = await madeLibrary();
    const path = join(folder, 'library.db');
    rmSync(path);
    const other = new Driver(path);
    other.exec('PRAGMA application_id = 12345; CREATE TABLE theirs (a)');
    other.close();
    const before = contents(folder);
    await expectFailure('unsupported', () => openStore(folder));
    expect(contents(folder)).toEqual(before);
  });

  test.each(['library', 'text', 'search'])('refuses a newer %s.db, and leaves every file as it is', async kind => {
    const folder = await madeLibrary();
    const newer = new Driver(join(folder, `${kind}.db`));
    newer.exec('PRAGMA user_version = 9990; CREATE TABLE of_the_future (a)');
    newer.close();
    const before = contents(folder);
    const failure = await expectFailure('newer-schema', () => openStore(folder));
    expect(failure.details).toMatchObject({ version: 9990 });
    expect(contents(folder)).toEqual(before);
  });

  test('refuses a newer library that was not closed without touching its log', async () => {
    const folder = await madeLibrary();
    const path = join(folder, 'library.db');
    const newer = new Driver(path);
    newer.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 9990');
    // What a crash leaves: the file and its log, without the closing.
    const left = [readFileSync(path), readFileSync(`${path}-wal`)];
    newer.close();
    writeFileSync(path, left[0] ?? '');
    writeFileSync(`${path}-wal`, left[1] ?? '');
    await expectFailure('newer-schema', () => openStore(folder));
    expect([readFileSync(path), readFileSync(`${path}-wal`)]).toEqual(left);
  });

  test('keeps a dated copy of an older library; when it cannot be brought up to date it stays as it was', async () => {
    const folder = await madeLibrary();
    const older = new Driver(join(folder, 'library.db'));
    // Claims to be older than the first step, which then meets its own tables.
    older.pragma('user_version = 5');
    older.close();
    const before = readFileSync(join(folder, 'library.db'));
    const failure = await expectFailure('integrity', () => openStore(folder));
    expect(failure.message).toContain('could not be brought to version 10');
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
    const copies = readdirSync(folder).filter(name => /^library\.before-\d{4}\.\d{4}-.*\.db$/.test(name));
    const copy = new Driver(join(folder, copies[0] ?? ''), { readonly: true });
    expect(copy.prepare('SELECT name FROM library').pluck().get()).toBe('Harbour');
    copy.close();
    await expectFailure('read-only', () => openStore(folder, { readOnly: true }));
  });

  test('makes a missing index and a missing text database anew, and says so', async () => {
    const folder = await madeLibrary();
    rmSync(join(folder, 'search.db'));
    rmSync(join(folder, 'text.db'));
    const store = await openStore(folder);
    expect(store.rebuilt).toEqual(['text', 'search']);
    expect(store.search.value('SELECT count(*) FROM indexed')).toBe(0);
    store.close();
    const again = await openStore(folder);
    expect(again.rebuilt).toEqual([]);
    again.close();
  });

  test('makes a damaged index anew; keeps damaged text aside', async () => {
    const folder = await madeLibrary();
    writeFileSync(join(folder, 'search.db'), 'rubbish');
    writeFileSync(join(folder, 'text.db'), 'rubbish of weeks of reading scans');
    const store = await openStore(folder);
    expect(store.rebuilt).toEqual(['text', 'search']);
    store.close();
    const aside = readdirSync(folder).filter(name => name.startsWith('text.damaged-'));
    expect(aside.map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(['rubbish of weeks of reading scans']);
    expect(readdirSync(folder).filter(name => name.startsWith('search'))).toEqual(['search.db']);
  });

  test('copies library.db while it is open, never over a file', async () => {
    const folder = await madeLibrary();
    const store = await openStore(folder);
    store.library.run("INSERT INTO jobs (kind, subject, created_at) VALUES ('kept', 1, 0)");
    const copy = join(temporaryFolder(), 'copy.db');
    store.copyLibrary(copy);
    await expectFailure('conflict', () => store.copyLibrary(copy));
    store.close();
    const file = new Driver(copy, { readonly: true });
    expect(file.prepare('SELECT kind FROM jobs').pluck().all()).toEqual(['kept']);
    expect(file.pragma('application_id', { simple: true })).toBe(0x43774c62);
    file.close();
  });

  test('a folder whose name looks like something else is only a folder', async () => {
    const folder = join(temporaryFolder(), "it's 50% file:x?mode=ro #1 – 证据 ");
    (await createStore(folder, { name: 'Odd' })).close();
    const store = await openStore(folder);
    expect(store.library.value('SELECT name FROM library')).toBe('Odd');
    store.close();
  });
});
