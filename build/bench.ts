import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, hostname, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './tools.ts';

/** Each is a program in tests/bench; what else is there, these share. */
const measurements = ['intake', 'mailbox', 'photos', 'vault', 'search', 'ocr', 'report', 'window'];

/**
 * Runs the measurements, all or the one named with its arguments (`npm run bench -- search --pages 1000`), each in a
 * process of its own. The machine is named first, because figures mean nothing without it.
 */
function bench(named: string | undefined, args: readonly string[]): number {
  if (named !== undefined && !measurements.includes(named)) {
    console.error(`There is no measurement "${named}". Known: ${measurements.join(', ')}.`);
    return 2;
  }
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`${hostname()}: ${availableParallelism()} × ${processor}, ${memory} GiB, Node ${process.version}`);
  const failed = (named === undefined ? measurements : [named]).filter(name => {
    console.log(`\n${name}`);
    const script = join(root, 'tests/bench', `${name}.ts`);
    return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status !== 0;
  });
  return failed.length === 0 ? 0 : 1;
}

const [named, ...args] = process.argv.slice(2);
process.exitCode = bench(named, args);
