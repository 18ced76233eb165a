// What each npm script does: set up when needed, build when sources changed, then run under the project's own Node.
// Plain JavaScript: this file and those it imports run on any Node from 20, before anything is installed.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isBuilt } from './freshness.mjs';
import { runToEnd } from './run-to-end.mjs';
import { setUp, SetupFailure } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} Command
 * @property {string} [script] What to run, relative to the project folder. None: setting up was all.
 * @property {readonly string[]} [args] Arguments before those of the caller.
 * @property {boolean} [built] Needs out/ to be as new as the sources.
 * @property {boolean} [quiet] Says nothing of setting up and building unless it fails.
 */
/** @type {Readonly<Record<string, Command>>} */
const commands = {
  setup: {},
  start: { script: 'build/start.ts', built: true },
  demo: { script: 'out/casewright.js', args: ['demo'], built: true },
  serve: { script: 'out/casewright.js', args: ['serve'], built: true },
  casewright: { script: 'out/casewright.js', built: true, quiet: true },
  test: { script: 'build/test.ts', built: true },
  bench: { script: 'build/bench.ts', built: true },
  corpus: { script: 'tests/robustness/corpus.ts' },
  fuzz: { script: 'tests/robustness/fuzz.ts' },
  powercut: { script: 'tests/robustness/power-cut.ts' },
  gallery: { script: 'tests/gallery/gallery.ts', built: true },
  build: { script: 'build/bundle.ts' },
  package: { script: 'build/package.ts', built: true },
  icons: { script: 'build/icons.ts' },
  check: { script: 'build/check.ts' },
  fix: { script: 'build/format.ts' },
  schema: { script: 'build/schema.ts' },
  lock: { script: 'build/lock.ts' },
  samples: { script: 'samples/make.ts' },
};

/**
 * Runs one command of the table. The process ends with the exit code of what was run.
 * @param {string | undefined} name
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export async function run(name, args) {
  const command = name === undefined ? undefined : commands[name];
  if (command === undefined) {
    console.error(`There is no command "${name ?? ''}". Known: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  try {
    const quiet = command.quiet ?? false;
    const node = setUp(root, { quiet });
    if (command.built && !isBuilt(root)) {
      const code = await runToEnd(node, [join(root, 'build/bundle.ts'), ...(quiet ? ['--quiet'] : [])]);
      if (code !== 0) {
        process.exitCode = code;
        return;
      }
    }
    if (command.script === undefined) return;
    // npm moves to the project folder, but relative paths on a command line are meant from where it was typed.
    const { npm_lifecycle_event: event, INIT_CWD: typedIn } = process.env;
    if (name === 'casewright' && event === name && typedIn) process.chdir(typedIn);
    await become(node, join(root, command.script), [...(command.args ?? []), ...args]);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Runs a script in this process when it is the right Node already (saves starting a second one), else in a child.
 * @param {string} node
 * @param {string} script
 * @param {readonly string[]} args
 */
async function become(node, script, args) {
  if (process.execPath === node) {
    process.argv = [node, script, ...args];
    await import(pathToFileURL(script).href);
    return;
  }
  process.exitCode = await runToEnd(node, [script, ...args]);
}
