import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { type Migration, newestVersion } from './migrations.ts';
import { failureOfSqlite } from './sqlite-failure.ts';

/** The file's schema version; 0 before the first step. */
export const versionOf = (database: Database): number => Number(database.pragma('user_version', { simple: true }));

/** True when there are steps that this database has not taken yet. */
export const isOutdated = (database: Database, steps: readonly Migration[]): boolean =>
  versionOf(database) < newestVersion(steps);

/**
 * Takes the steps that are missing, each in one exclusive transaction with its checks and its version number: after
 * a failure or a crash the file is as it was before the step. Makes no copy: see `copyDatabase`.
 * Raises 'integrity' when a step cannot be taken.
 */
export function migrate(database: Database, steps: readonly Migration[]): void {
  const version = versionOf(database);
  for (const step of steps.filter(({ version: wanted }) => wanted > version)) {
    try {
      take(database, step);
    } catch (error) {
      const cause = failureOfSqlite(error, database.name);
      if (cause instanceof Failure && cause.code !== 'integrity') throw cause;
      throw new Failure(
        'integrity',
        `${database.name} could not be brought to version ${step.version} (${step.name}). ` +
          'It is unchanged. Keep using the version of Casewright that you had, and report this.',
        { step: step.name, problem: error instanceof Error ? error.message : String(error) },
        { cause },
      );
    }
  }
}

function take(database: Database, step: Migration): void {
  // Subtle: inside a transaction this pragma does nothing. With foreign keys on, rebuilding a table would delete rows
  // that refer to it.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        database.exec(step.sql);
        const broken = database.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that do not exist`);
        const problem = firstProblem(database);
        if (problem !== undefined) throw new Error(problem);
        database.pragma(`user_version = ${step.version}`);
      })
      .exclusive();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** The first thing that SQLite finds wrong with the file, or undefined. Reads all of it, but not the indexes' order. */
export function firstProblem(database: Database): string | undefined {
  const answer = String(database.pragma('quick_check(1)', { simple: true }));
  return answer === 'ok' ? undefined : answer;
}
