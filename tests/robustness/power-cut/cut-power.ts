import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as passed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childrenOf } from '../../support/watch-memory.ts';
import type { Acknowledged } from './promises.ts';

const program = fileURLToPath(new URL('./import-program.ts', import.meta.url));

/** The ways in which the power goes: for all processes at once; for the engine alone; for extractors first, again and again. */
export const ways = ['everything', 'engine', 'extractors'] as const;
export type Cut = {
  readonly way: (typeof ways)[number];
  /** From the start of the program, or from the moment when it has opened the library. */
  readonly from: 'start' | 'open';
  /** Milliseconds. */
  readonly after: number;
};

/** Milliseconds in which the processes of an engine that is gone must be gone too. */
const longestAfterlife = 20_000;

/**
 * Runs the import in a process of its own and kills it (SIGKILL). Gives whether it had ended by itself before that. Fails
 * when it ended in another way, or left a process behind.
 */
export async function runUntilCut(
  library: { readonly folder: string; readonly passphrase: string; readonly path: string },
  cut: Cut | undefined,
  onAcknowledged: (one: Acknowledged) => void,
): Promise<'ended' | 'cut'> {
  const { folder, passphrase, path } = library;
  const engine = spawn(process.execPath, [program, folder, passphrase, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(engine, 'close') as Promise<[code: number | null, signal: string | null]>;
  const stop = new AbortController();
  let left: readonly number[] = [];
  const cutting = async (): Promise<void> => {
    if (cut === undefined) return;
    const killed = await kill(engine, cut, stop.signal);
    left = killed;
  };
  let under: Promise<void> | undefined;
  if (cut?.from === 'start') under = cutting();
  createInterface(engine.stdout).on('line', line => {
    const one = JSON.parse(line) as Acknowledged;
    onAcknowledged(one);
    if (one.what === 'open' && cut?.from === 'open') under = cutting();
  });
  const [code, signal] = await ended;
  stop.abort();
  await under;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The import ended with ${code ?? signal}.`);
  for (const until = performance.now() + longestAfterlife; left.some(isAlive); await passed(20))
    if (performance.now() > until) throw new Error('An extractor goes on after its engine was killed.');
  return signal === 'SIGKILL' ? 'cut' : 'ended';
}

/** Kills as the cut says. Gives the processes that the engine had when it was killed. */
async function kill(engine: ChildProcess, { way, after }: Cut, stop: AbortSignal): Promise<readonly number[]> {
  const wait = (milliseconds: number): Promise<boolean> =>
    passed(milliseconds, true, { signal: stop }).catch(() => false);
  if (way === 'extractors')
    // The engine goes on, and each time starts others.
    for (let part = 0; part < 3; part += 1) {
      if (!(await wait(after / 4))) return [];
      for (const pid of childrenOf(engine.pid ?? 0)) end(pid);
    }
  if (!(await wait(way === 'extractors' ? after / 4 : after))) return [];
  const children = childrenOf(engine.pid ?? 0);
  if (way === 'everything') for (const pid of children) end(pid);
  engine.kill('SIGKILL');
  return children;
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended between the two looks.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    // A process that has ended and whom nobody has asked about yet is a zombie.
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
