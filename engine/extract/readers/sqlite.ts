import initialise, { type Database, type SqlValue, type Statement } from 'sql.js';
import { cleanText } from '../clean-text.ts';
import { lastPageNumber } from '../extraction.ts';
import { failure, readUpTo, rowsCutShort } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { cellText, ellipsis, rowsLength } from './sqlite-cells.ts';
import { changesBeside } from './sqlite-wal.ts';

/** Bytes. The engine holds a copy of the file, so this bounds memory. */
const limit = 200_000_000;

/**
 * Lists what is in a SQLite file, table by table, each page with the names of its columns above. The file is opened as a
 * copy in memory by an SQLite in WebAssembly that can neither write nor load anything; views and virtual tables are not
 * asked, because they are programs. What waits in a `-wal` file beside it is read with that file (`sqlite-wal.ts`), and
 * the database says that there may be one.
 */
export const sqliteReader: Reader = { id: 'sqlite 2', limit, read: readSqlite };

async function readSqlite(input: ReaderInput): Promise<Reading> {
  const { Database } = await initialise();
  const bytes = await input.source.all();
  const database = new Database(bytes);
  try {
    database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;');
    const reading = await readTables(database, input);
    return { ...reading, metadata: { ...reading.metadata, ...changesBeside(bytes) } };
  } catch (error) {
    // SQLite's own errors are plain: "database disk image is malformed", "file is not a database".
    throw error instanceof Error && error.constructor === Error ? failure('damaged', error) : error;
  } finally {
    database.close();
  }
}

async function readTables(database: Database, input: ReaderInput): Promise<Reading> {
  const tables = tablesOf(database);
  let number = 0;
  let cut = 0;
  for (const { name, isVirtual } of tables) {
    const pages = isVirtual ? [{ rows: '', from: 0, to: 0 }] : pagesOf(database, name);
    for (const { rows, from, to } of pages) {
      if (number === lastPageNumber) return { metadata: about(tables), problem: readUpTo(number) };
      number += 1;
      const text = cleanText(isVirtual ? name : rows);
      await input.page({ number, label: labelOf(name, from, to), width: 0, height: 0, text });
      cut += rows.includes(ellipsis) ? 1 : 0;
    }
  }
  return { metadata: about(tables), ...(cut > 0 && { problem: rowsCutShort(cut) }) };
}

type Table = { readonly name: string; readonly isVirtual: boolean };

function tablesOf(database: Database): Table[] {
  const [found] = database.exec(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
  );
  return (found?.values ?? []).map(([name, sql]) => ({
    name: String(name),
    isVirtual: /^\s*create\s+virtual/i.test(String(sql)),
  }));
}

const about = (tables: readonly Table[]): Readonly<Record<string, string>> =>
  stated({ tables: tables.map(({ name }) => name).join(', ') });

const labelOf = (name: string, from: number, to: number): string =>
  (to === 0 ? name : `${name}, rows ${from}–${to}`).slice(0, 200);

/** The rows of one table, cut into pages between rows. A table without rows is a page of its column names. */
function* pagesOf(database: Database, table: string): Generator<{ rows: string; from: number; to: number }> {
  const statement = database.prepare(`SELECT * FROM ${quoted(table)}`);
  try {
    const head = statement.getColumnNames().join('\t');
    let rows = head;
    let from = 1;
    let at = 0;
    while (statement.step()) {
      const line = valuesOf(statement).map(cellText).join('\t');
      if (rows !== head && rows.length + line.length > rowsLength) {
        yield { rows, from, to: at };
        rows = head;
        from = at + 1;
      }
      rows += `\n${line}`;
      at += 1;
    }
    yield { rows, from, to: at };
  } finally {
    statement.free();
  }
}

/** Subtle: with whole numbers as bigint, or long account numbers would be rounded. The package's types do not know of it. */
function valuesOf(statement: Statement): readonly (SqlValue | bigint)[] {
  const exact = statement as unknown as { get(of: undefined, how: { useBigInt: true }): (SqlValue | bigint)[] };
  return exact.get(undefined, { useBigInt: true });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
