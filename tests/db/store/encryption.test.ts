import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, openStore } from '../../../db/store/open.ts';
import { openVault } from '../../../db/vault/vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { holder } from './holder.ts';

const passphrase = 'correct horse battery';

/** Made once: its key takes a third of a second to derive, as it should. */
const original = mkdtempSync(join(tmpdir(), 'casewright-test-'));
beforeAll(async () => (await createStore(original, { name: 'Operation Telltale', passphrase })).close());
afterAll(() => rmSync(original, { recursive: true }));

function madeLibrary(): string {
  const folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
}

/** Files of a library that nobody has open in which one of these can be read. */
function telling(folder: string, words: readonly (string | Buffer)[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => words.some(word => readFileSync(path).includes(word) || path.includes(word.toString('latin1'))));
}

describe('an encrypted library', () => {
  test('can be read in no file, also after a crash', async () => {
    const folder = madeLibrary();
    const store = await openStore(folder, { passphrase });
    expect(store.encrypted).toBe(true);
    store.library.run("UPDATE library SET name = 'Operation Telltale renamed'");
    store.search.run("INSERT INTO file_words (rowid, body) VALUES (1, 'telltaleword')");
    const { sha256 } = await openVault(folder, store.keys).add({
      bytes: Buffer.from('Telltale evidence '.repeat(9_000)),
    });
    store.close();
    // The other process leaves its logs behind.
    await (await holder(folder, passphrase)).kill();
    expect(readdirSync(folder)).toContain('library.db-wal');
    const words = ['Telltale', 'telltale', 'written before', 'CREATE TABLE', 'SQLite format', passphrase];
    expect(telling(folder, [...words, sha256, sha256.toString('hex')]).map(path => path.slice(folder.length))).toEqual([
      // The lock is no part of the library; it names the process that has it open.
      '/library.lock',
    ]);
    expect(telling(folder, ['Telltale', 'telltale', 'written before'])).toEqual([]);
  });

  test('opens with its passphrase only', async () => {
    const folder = madeLibrary();
    expect((await expectFailure('locked', () => openStore(folder))).message).toContain('Enter its passphrase');
    await expectFailure('locked', () => openStore(folder, { passphrase: 'correct horse' }));
    const store = await openStore(folder, { passphrase });
    expect(store.library.value('SELECT name FROM library')).toBe('Operation Telltale');
    store.close();
  });

  test('is not made with an empty passphrase', async () => {
    const folder = join(temporaryFolder(), 'library');
    await expectFailure('invalid', () => createStore(folder, { name: 'Open to all', passphrase: '' }));
    expect(existsSync(folder)).toBe(false);
  });

  test('says which part of it is damaged', async () => {
    const folder = madeLibrary();
    const path = join(folder, 'library.db');
    const bytes = readFileSync(path);
    // Past the schema, so that it opens, in the page of the one row there is.
    const store = await openStore(folder, { passphrase });
    const page = Number(store.library.value("SELECT rootpage FROM sqlite_schema WHERE name = 'library'"));
    store.close();
    const at = page * 4_096 - 100;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    const damaged = await openStore(folder, { passphrase });
    const failure = await expectFailure('integrity', () => damaged.library.one('SELECT * FROM library'));
    expect(failure.message).toContain('library.db is damaged');
    await expectFailure('integrity', () => [...damaged.library.each('SELECT * FROM library')]);
    damaged.close();
  });

  test('without its key file says what is missing', async () => {
    const folder = madeLibrary();
    rmSync(join(folder, 'library.key'));
    expect((await expectFailure('integrity', () => openStore(folder, { passphrase }))).message).toContain(
      'put library.key back',
    );
  });

  test('does not take an open database in place of its own', async () => {
    const folder = madeLibrary();
    const plain = join(temporaryFolder(), 'plain');
    (await createStore(plain, { name: 'Planted' })).close();
    const planted = readFileSync(join(plain, 'library.db'));
    writeFileSync(join(folder, 'library.db'), planted);
    const failure = await expectFailure('integrity', () => openStore(folder, { passphrase }));
    expect(failure.message).toContain('somebody replaced it');
    expect(readFileSync(join(folder, 'library.db')).equals(planted)).toBe(true);
  });

  test('does not take an open index in place of its own', async () => {
    const folder = madeLibrary();
    rmSync(join(folder, 'search.db'));
    const planted = new Driver(join(folder, 'search.db'));
    planted.exec('CREATE TABLE planted (a)');
    planted.close();
    const store = await openStore(folder, { passphrase });
    expect(store.rebuilt).toEqual(['search']);
    store.close();
    expect(readFileSync(join(folder, 'search.db')).includes('SQLite format')).toBe(false);
  });
});
