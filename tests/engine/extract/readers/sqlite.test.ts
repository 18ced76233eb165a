import { randomBytes } from 'node:crypto';
import initialise from 'sql.js';
import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

async function database(...statements: string[]): Promise<Uint8Array> {
  const { Database } = await initialise();
  const made = new Database();
  for (const statement of statements) made.run(statement);
  return made.export();
}

test('tables are listed row by row, whole numbers to the last figure, and views are not asked', async () => {
  const file = await database(
    'CREATE TABLE calls (id INTEGER PRIMARY KEY, number TEXT, seconds REAL, account INTEGER, raw BLOB, "odd ""name" TEXT)',
    "INSERT INTO calls VALUES (1, '+1 202 555 0142', 2.0, 9007199254740993, x'0102', '洗钱' || char(10) || 'b')",
    'CREATE TABLE none (a, b)',
    'CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
  );
  const { kind, pages, texts, metadata } = await readHere(file, 'x.db');
  expect(kind).toBe('database');
  expect(pages.map(({ label }) => label)).toEqual(['calls, rows 1–1', 'none']);
  expect(texts).toEqual([
    'id\tnumber\tseconds\taccount\traw\todd "name\n1\t+1 202 555 0142\t2.0\t9007199254740993\t[2 bytes]\t洗钱 b',
    'a\tb',
  ]);
  expect(metadata).toEqual({ tables: 'calls, none' });
});

test('a long table is many pages, each with the names of its columns', async () => {
  const file = await database(
    'CREATE TABLE long (n INTEGER, text TEXT)',
    "INSERT INTO long WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i, 'row number ' || i FROM n",
  );
  const { pages } = await readHere(file, 'x');
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.every(({ text }) => text.startsWith('n\ttext\n'))).toBe(true);
  expect(pages.at(-1)?.text.endsWith('1000\trow number 1000')).toBe(true);
});

test('a damaged file says so', async () => {
  const file = await database('CREATE TABLE a (b)', "INSERT INTO a VALUES ('x')");
  const { outcome, problem } = await readHere(file.subarray(0, 3000), 'x');
  expect(outcome).toBe('failed');
  expect(problem?.code).toBe('damaged');
});

/** A file of changes with one page of a table in each frame, as SQLite writes it. */
function wal(
  ...frames: readonly { page: number; salts: string; rows: readonly (readonly [number, string])[] }[]
): Buffer {
  const size = 512;
  const header = Buffer.alloc(32);
  header.writeUInt32BE(0x377f0682, 0);
  header.writeUInt32BE(3_007_000, 4);
  header.writeUInt32BE(size, 8);
  header.write('aaaaaaaa', 16, 'latin1');
  const written = frames.map(({ page, salts, rows }) => {
    const frame = Buffer.alloc(24 + size);
    frame.writeUInt32BE(page, 0);
    frame.write(salts, 8, 'latin1');
    const content = frame.subarray(24);
    content[0] = 0x0d;
    content.writeUInt16BE(rows.length, 3);
    let end = size;
    for (const [index, [id, text]] of rows.entries()) {
      const words = Buffer.from(text);
      // Its length, the number of the row, the header (its length, the types of a text and of the number 1), the text.
      const record = Buffer.concat([Buffer.from([3, 13 + words.length * 2, 9]), words]);
      const cell = Buffer.concat([Buffer.from([record.length, id]), record]);
      end -= cell.length;
      cell.copy(content, end);
      content.writeUInt16BE(end, 8 + index * 2);
    }
    return frame;
  });
  return Buffer.concat([header, ...written]);
}

test('changes that are not in the database yet are read from the file beside it, also what was written over', async () => {
  const file = wal(
    {
      page: 2,
      salts: 'aaaaaaaa',
      rows: [
        [1, 'kept'],
        [2, 'deleted 汇款'],
      ],
    },
    { page: 2, salts: 'aaaaaaaa', rows: [[1, 'kept']] },
    { page: 3, salts: 'older...', rows: [[7, 'of before']] },
  );
  const { kind, mediaType, pages, problem } = await readHere(file, 'x.db-wal');
  expect({ kind, mediaType, problem }).toEqual({
    kind: 'database',
    mediaType: 'application/x-sqlite3-wal',
    problem: undefined,
  });
  expect(pages.map(({ label, text }) => [label, text])).toEqual([
    ['change 1, page 2', 'Row\tValues\n1\tkept\t1\n2\tdeleted 汇款\t1'],
    ['change 2, page 2', 'Row\tValues\n1\tkept\t1'],
    ['change 3, page 3, of an earlier round', 'Row\tValues\n7\tof before\t1'],
  ]);
  expect((await readHere(file.subarray(0, -100), 'x.db-wal')).problem?.code).toBe('partial');
});

test('a database that keeps changes beside it says so', async () => {
  const file = Buffer.from(await database('CREATE TABLE a (b)'));
  expect((await readHere(file, 'x.db')).metadata).not.toHaveProperty('changes');
  file[18] = 2;
  file[19] = 2;
  expect((await readHere(file, 'x.db')).metadata['changes']).toMatch(/“-wal”/);
});

test('any bytes behind the header of a file of changes give an outcome', async () => {
  const file = wal({
    page: 1,
    salts: 'aaaaaaaa',
    rows: [
      [1, 'a'],
      [2, 'b'],
    ],
  });
  for (let at = 32; at < file.length; at += 7) {
    const spoilt = Buffer.from(file);
    spoilt[at] = 0xff;
    expect(['read', 'failed']).toContain((await readHere(spoilt, 'x')).outcome);
  }
});

test('a file that is called like a database and is as good as random is said to be encrypted', async () => {
  const { outcome, problem } = await readHere(randomBytes(8_192), 'msgstore.db.crypt15');
  expect({ outcome, code: problem?.code }).toEqual({ outcome: 'failed', code: 'unsupported' });
  expect(problem?.message).toMatch(/probably encrypted/);
  expect((await readHere(Buffer.alloc(8_192, 'abcd\x01\x02'), 'x.db')).outcome).toBe('none');
});
