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
