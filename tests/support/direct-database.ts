import Database from 'better-sqlite3';
import { join } from 'node:path';

/** Does something to a database of a closed library behind the program's back. */
export function behindTheBack<Result>(
  folder: string,
  work: (database: Database.Database) => Result,
  file = 'library.db',
): Result {
  const database = new Database(join(folder, file));
  try {
    return work(database);
  } finally {
    database.close();
  }
}
