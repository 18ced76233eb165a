/**
 * What the store believes of its driver. When an update of the driver changes one of these, the guards that rest on
 * it must be thought through again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver, { type Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { demandEncrypted, isPlain } from '../../../db/store/copy-database.ts';
import { openDatabase } from '../../../db/store/database.ts';
import { databaseKinds } from '../../../db/store/database-kinds.ts';
import { checkNodeVersion } from '../../../db/store/node-version.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';

const key = Buffer.alloc(32, 0xab);
const otherKey = Buffer.alloc(32, 0xcd);

function encrypted(): { folder: string; path: string; database: Database } {
  const folder = temporaryFolder();
  const path = join(folder, 'library.db');
  const database = openDatabase('library', path, key, 'create');
  database.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT)');
  const insert = database.prepare('INSERT INTO words (word) VALUES (?)');
  database.transaction(() => {
    for (let n = 0; n < 2_000; n++) insert.run(`a telling word, number ${n}`);
  })();
  return { folder, path, database };
}

const counted = (path: string, with_: Buffer): unknown => {
  const database = openDatabase('library', path, with_, 'read');
  try {
    return database.prepare('SELECT count(*) FROM words').pluck().get();
  } finally {
    database.close();
  }
};

describe('the driver', () => {
  test('has no need of a passphrase: the raw key opens, another does not', async () => {
    const { path, database } = encrypted();
    database.close();
    expect(isPlain(path)).toBe(false);
    expect(counted(path, key)).toBe(2_000);
    await expectFailure('integrity', () => counted(path, otherKey));
    const bare = new Driver(path);
    expect(() => bare.prepare('SELECT count(*) FROM sqlite_schema').get()).toThrow(/not a database/);
    bare.close();
  });

  test.each(databaseKinds)('keeps the page size of an encrypted %s.db', kind => {
    const path = join(temporaryFolder(), `${kind}.db`);
    const made = openDatabase(kind, path, key, 'create');
    made.exec('CREATE TABLE a (b)');
    const size = made.pragma('page_size', { simple: true });
    made.close();
    const database = openDatabase(kind, path, key, 'read');
    expect(database.pragma('page_size', { simple: true })).toBe(size);
    expect(size).toBe(kind === 'text' ? 16_384 : 4_096);
    database.close();
  });

  test('cannot back up an encrypted database, so we never ask it to', async () => {
    const { folder, database } = encrypted();
    await expect(database.backup(join(folder, 'backup.db'))).rejects.toThrow(/backup is not supported/);
    database.close();
  });

  test('keeps the key in VACUUM INTO', () => {
    const { folder, database } = encrypted();
    database.prepare('VACUUM INTO ?').run(join(folder, 'copy.db'));
    database.close();
    expect(isPlain(join(folder, 'copy.db'))).toBe(false);
    expect(counted(join(folder, 'copy.db'), key)).toBe(2_000);
  });

  test('reads no key and no cipher from a name', () => {
    const { folder, database } = encrypted();
    const name = join(folder, 'uri.db');
    expect(() => database.prepare('VACUUM INTO ?').run(`file:${name}?cipher=none&key=`)).toThrow();
    expect(existsSync(name)).toBe(false);
    database.close();
  });

  test('gives an attached file another key, or its own', () => {
    const { folder, database } = encrypted();
    database.exec(`ATTACH '${join(folder, 'other.db')}' AS x KEY 'x''${otherKey.toString('hex')}'''`);
    database.exec('CREATE TABLE x.words AS SELECT * FROM words LIMIT 5; DETACH x');
    expect(counted(join(folder, 'other.db'), otherKey)).toBe(5);
    database.exec(`ATTACH '${join(folder, 'same.db')}' AS x`);
    database.exec('CREATE TABLE x.words AS SELECT * FROM words LIMIT 6; DETACH x');
    expect(isPlain(join(folder, 'same.db'))).toBe(false);
    expect(counted(join(folder, 'same.db'), key)).toBe(6);
    database.close();
  });

  test('writes plain text with an empty key, and the guard catches it', async () => {
    const { folder, database } = encrypted();
    const path = join(folder, 'open.db');
    database.exec(`ATTACH '${path}' AS x KEY ''; CREATE TABLE x.words AS SELECT * FROM words; DETACH x`);
    expect(readFileSync(path).includes('telling')).toBe(true);
    await expectFailure('integrity', () => demandEncrypted(path));
    expect(existsSync(path)).toBe(false);
    database.close();
  });

  test('notices one bit that changed in a page', async () => {
    const { path, database } = encrypted();
    database.close();
    const bytes = readFileSync(path);
    const at = 3 * 4_096 + 1_000;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    const damaged = openDatabase('library', path, key, 'read');
    expect(() => damaged.prepare('SELECT sum(length(word)) FROM words').get()).toThrow(
      expect.objectContaining({ code: 'SQLITE_CORRUPT' }),
    );
    damaged.close();
  });

  test('writes no plain text beside the database either', () => {
    const { path, database } = encrypted();
    database.pragma('journal_mode = WAL');
    database.exec("UPDATE words SET word = word || ' in the log'");
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(100_000);
    expect(readFileSync(`${path}-wal`).includes('telling')).toBe(false);
    // Sorting more than fits in the cache would go to a temporary file, which would not be encrypted.
    expect(database.pragma('temp_store', { simple: true })).toBe(2);
    database.close();
  });

  test('lets a transaction begin on a file it cannot write, so the store refuses by itself', () => {
    const { path, database } = encrypted();
    database.close();
    const reading = openDatabase('library', path, key, 'read');
    expect(reading.transaction(() => 'begun').immediate()).toBe('begun');
    expect(() => reading.exec('DELETE FROM words')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }));
    reading.close();
  });
});

describe('opening a database', () => {
  test('refuses a key of another length, above all an empty one', () => {
    const path = join(temporaryFolder(), 'library.db');
    for (const length of [0, 16, 31, 33]) {
      expect(() => openDatabase('library', path, Buffer.alloc(length), 'create')).toThrow(RangeError);
    }
  });

  test('makes no file unless it is told to, and none over another', async () => {
    const path = join(temporaryFolder(), 'library.db');
    await expectFailure('not-found', () => openDatabase('library', path, null, 'write'));
    await expectFailure('not-found', () => openDatabase('library', path, null, 'read'));
    expect(existsSync(path)).toBe(false);
    const made = openDatabase('library', path, null, 'create');
    made.exec('CREATE TABLE a (b)');
    made.close();
    await expectFailure('conflict', () => openDatabase('library', path, null, 'create'));
  });

  test('is refused on a Node that the driver would not survive', async () => {
    await expectFailure('unsupported', () => checkNodeVersion('20.19.4'));
    await expectFailure('unsupported', () => checkNodeVersion('unknown'));
    checkNodeVersion('22.0.0');
    checkNodeVersion(process.versions.node);
  });
});
