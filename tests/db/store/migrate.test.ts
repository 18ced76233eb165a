import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { copyDatabase } from '../../../db/store/copy-database.ts';
import { openDatabase } from '../../../db/store/database.ts';
import { databaseKinds } from '../../../db/store/database-kinds.ts';
import { makeDatabase } from '../../../db/store/make-database.ts';
import { isOutdated, migrate, versionOf } from '../../../db/store/migrate.ts';
import { type Migration, migrationsOf, newestVersion } from '../../../db/store/migrations.ts';
import { schemaSql } from '../../../db/store/schema.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';

const first: Migration = {
  version: 10,
  name: 'first',
  sql: `CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent ON DELETE CASCADE) STRICT;
    INSERT INTO parent VALUES (1, 'one'); INSERT INTO child VALUES (1, 1);`,
};
const rebuilt: Migration = {
  version: 20,
  name: 'rebuilt-parent',
  sql: `CREATE TABLE parent_2 (id INTEGER PRIMARY KEY, name TEXT, colour TEXT) STRICT;
    INSERT INTO parent_2 (id, name) SELECT id, name FROM parent;
    DROP TABLE parent; ALTER TABLE parent_2 RENAME TO parent;`,
};

function madeAt(steps: readonly Migration[]): { path: string; database: Database } {
  const path = join(temporaryFolder(), 'library.db');
  const database = openDatabase('library', path, null, 'create');
  migrate(database, steps);
  return { path, database };
}

describe('the steps of a schema', () => {
  test.each(databaseKinds)('of %s.db go up in number and run', kind => {
    const steps = migrationsOf(kind);
    const versions = steps.map(step => step.version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
    const path = join(temporaryFolder(), `${kind}.db`);
    makeDatabase(kind, path, null);
    const database = openDatabase(kind, path, null, 'read');
    expect(versionOf(database)).toBe(newestVersion(steps));
    expect(isOutdated(database, steps)).toBe(false);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  test('make what schema.sql says', () => {
    const written = readFileSync(new URL('../../../db/store/schema.sql', import.meta.url), 'utf8');
    expect(written).toBe(schemaSql());
  });

  test('are taken once each, and may rebuild a table that others refer to', () => {
    const { database } = madeAt([first]);
    expect(isOutdated(database, [first, rebuilt])).toBe(true);
    migrate(database, [first, rebuilt]);
    migrate(database, [first, rebuilt]);
    expect(versionOf(database)).toBe(20);
    // The child would be gone if foreign keys had been on while its parent was dropped.
    expect(database.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  test.each([
    ['is not SQL', 'CREATE TABEL typo (a)'],
    ['fails half way', 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)'],
    ['leaves rows that refer to nothing', 'DELETE FROM parent'],
    ['breaks a rule', "INSERT INTO parent VALUES ('not a number', 1)"],
  ])('that %s leave the file as it was', async (_, sql) => {
    const { path, database } = madeAt([first]);
    database.close();
    const before = readFileSync(path);
    const again = openDatabase('library', path, null, 'write');
    const failure = await expectFailure('integrity', () => migrate(again, [first, { version: 20, name: 'bad', sql }]));
    expect(failure.message).toContain('version 20 (bad)');
    expect(versionOf(again)).toBe(10);
    expect(again.pragma('foreign_keys', { simple: true })).toBe(1);
    again.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('stop at the one that fails and keep those before it', async () => {
    const { database } = madeAt([]);
    await expectFailure('integrity', () =>
      migrate(database, [first, { version: 20, name: 'bad', sql: 'nonsense' }, rebuilt]),
    );
    expect(versionOf(database)).toBe(10);
    database.close();
  });
});

describe('a copy', () => {
  test('of an encrypted database is encrypted with the same key', () => {
    const folder = temporaryFolder();
    const key = Buffer.alloc(32, 7);
    makeDatabase('library', join(folder, 'library.db'), key);
    const database = openDatabase('library', join(folder, 'library.db'), key, 'write');
    database.exec("INSERT INTO jobs (kind, subject, created_at) VALUES ('a telling word', 1, 0)");
    copyDatabase(database, join(folder, 'copy.db'), true);
    database.close();
    expect(readFileSync(join(folder, 'copy.db')).includes('telling')).toBe(false);
    const copy = openDatabase('library', join(folder, 'copy.db'), key, 'read');
    expect(copy.prepare('SELECT kind FROM jobs').pluck().get()).toBe('a telling word');
    copy.close();
  });

  test('that comes out without encryption is removed and reported', async () => {
    const folder = temporaryFolder();
    const { database } = madeAt([first]);
    await expectFailure('integrity', () => copyDatabase(database, join(folder, 'copy.db'), true));
    expect(readdirSync(folder)).toEqual([]);
    database.close();
  });
});
