import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, hostname, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './tools.ts';

/**
 * Runs the measurements of tests/bench, all or the one named (`npm run bench -- search --pages 1000`), each in a
 * process of its own. The machine is named first, because figures mean nothing without it.
 */
const folder = join(root, 'tests/bench');
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.ts')) : [];
const known = files.map(name => name.slice(0, -'.ts'.length)).sort();
const [named, ...args] = process.argv.slice(2);
const chosen = named === undefined ? known : known.filter(name => name === named);

if (chosen.length === 0) {
  console.error(`There is no measurement "${named ?? ''}". Known: ${known.join(', ')}.`);
  process.exitCode = 2;
}
const memory = (totalmem() / 2 ** 30).toFixed(0);
console.log(
  `${hostname()}: ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${memory} GiB, Node ${process.version}`,
);
for (const name of chosen) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
