import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);

export type Outcome = { readonly passed: boolean; readonly output: string };

/**
 * Runs the command of an installed package under this Node, in the project folder. Not through node_modules/.bin: there
 * Windows has scripts that only a shell can start.
 */
export function runTool(packageName: string, args: readonly string[], command = packageName): Outcome {
  const manifestPath = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifestPath) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return runNode([join(dirname(manifestPath), file), ...args]);
}

/** Runs a script under this Node, in the project folder. */
export function runNode(args: readonly string[]): Outcome {
  const result = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  if (result.error) throw result.error;
  return { passed: result.status === 0, output: `${result.stdout}${result.stderr}`.trim() };
}
