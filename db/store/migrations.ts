import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseKind } from './database-kinds.ts';

/** One numbered step of a database's schema. */
export type Migration = {
  /** The number at the front of its file name; user_version once it has run. Goes up in steps of ten. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** The steps of one database, in order, from the folder `migrations` beside this file. */
export function migrationsOf(kind: DatabaseKind): Migration[] {
  const folder = new URL(`./migrations/${kind}/`, import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .map(file => {
      const [, number, name] = fileName.exec(file) ?? [];
      if (number === undefined || name === undefined) throw new Error(`${file} is not named like 0010-first.sql`);
      return { version: Number(number), name, sql: readFileSync(new URL(file, folder), 'utf8') };
    });
}

/** The version that a database has after all its steps; 0 when there are none. */
export const newestVersion = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0;
