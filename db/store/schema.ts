import { openInMemory } from './database.ts';
import { type DatabaseKind, databaseKinds } from './database-kinds.ts';
import { migrate } from './migrate.ts';
import { migrationsOf } from './migrations.ts';

const header = `-- Generated from the migrations by "npm run schema": do not edit.
-- The whole schema as it is after every step, for reading and for comparing versions.
`;

/** The schema of all three databases, as SQLite has it after every migration. */
export const schemaSql = (): string => [header, ...databaseKinds.map(section)].join('\n');

function section(kind: DatabaseKind): string {
  const database = openInMemory();
  try {
    migrate(database, migrationsOf(kind));
    // The tables that FTS5 makes for itself are its own business.
    const statements = database
      .prepare(
        `SELECT sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
         ORDER BY rowid`,
      )
      .pluck()
      .all() as string[];
    return [`-- ${kind}.db`, '', ...statements.map(sql => `${sql};\n`)].join('\n');
  } finally {
    database.close();
  }
}
