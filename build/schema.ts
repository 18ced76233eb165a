import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaSql } from '../db/store/schema.ts';
import { root } from './tools.ts';

/**
 * Writes db/store/schema.sql: what the migrations make, for people to read. With `--check` it writes nothing and fails
 * when the file says something else.
 */
const file = join(root, 'db/store/schema.sql');
const made = schemaSql();
if (!process.argv.includes('--check')) {
  writeFileSync(file, made);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== made) {
  console.error('db/store/schema.sql is not what the migrations make. Run: npm run schema');
  process.exitCode = 1;
}
