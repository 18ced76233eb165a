import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { isBuilt } from '../../build/freshness.mjs';

const root = dirname(dirname(import.meta.dirname));
const command = join(root, 'out/casewright.js');

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };
type Surroundings = {
  readonly library?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

/** Makes sure that out/ is what the sources say. `npm test` has seen to that; a single run of vitest has not. */
export function build(): void {
  if (isBuilt(root)) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'build/bundle.ts'), '--quiet'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** Runs the built command line to its end, away from the settings and the libraries of whoever runs the tests. */
export function casewright(args: readonly string[], { library, input = '', env = {}, cwd }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: environment(library, env),
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return { status, stdout, stderr };
}

/** Starts the built command line in a group of its own, as a terminal does; the caller reads its output and waits for its end. */
export function startCasewright(args: readonly string[], { library, env = {} }: Surroundings = {}): ChildProcess {
  return spawn(process.execPath, [command, ...args], { env: environment(library, env), stdio: 'pipe', detached: true });
}

/** Runs a command that must do well and gives what its JSON says. */
export function answerOf<Shape>(args: readonly string[], surroundings: Surroundings): Shape {
  const { status, stdout, stderr } = casewright(['--json', ...args], surroundings);
  if (status !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${status}\n${stdout}\n${stderr}`);
  return JSON.parse(stdout) as Shape;
}

/** What standard error says with --json, which must be one object and nothing else. */
export const failureIn = (stderr: string): { readonly code: string; readonly message: string } =>
  (JSON.parse(stderr) as { error: { code: string; message: string } }).error;

function environment(library: string | undefined, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return {
    PATH,
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    HOME: '/nonexistent',
    CASEWRIGHT_LANGUAGE: 'en',
    TZ: 'UTC',
    ...(library === undefined ? {} : { CASEWRIGHT_LIBRARY: library }),
    ...more,
  };
}
