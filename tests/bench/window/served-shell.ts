import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type LargeLibrary, passphrase } from './large-library.ts';

const command = join(dirname(dirname(dirname(import.meta.dirname))), 'out/casewright.js');

/** The built program that serves the window, in a process of its own. */
export type ServedShell = {
  /** Opens one window, once. */
  readonly address: string;
  /** Milliseconds since 1970 UTC: when the process was started, and when it said its address. */
  readonly began: number;
  readonly answered: number;
  readonly pid: number;
  close(): Promise<void>;
};

/** Starts `casewright serve` on a library, away from the settings of whoever measures. */
export async function serveShell({ folder, encrypted }: LargeLibrary): Promise<ServedShell> {
  const home = mkdtempSync(join(tmpdir(), 'casewright-bench-home-'));
  const secret = join(home, 'passphrase');
  writeFileSync(secret, passphrase);
  const began = Date.now();
  const child = spawn(process.execPath, [command, 'serve', '--no-open', '--library', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_DATA_HOME: home,
      CASEWRIGHT_LANGUAGE: 'en',
      ...(encrypted ? { CASEWRIGHT_PASSPHRASE_FILE: secret } : {}),
    },
  });
  const close = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const address = await firstLine(child);
    return { address, began, answered: Date.now(), pid: child.pid ?? 0, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  if (!stdout || !stderr) throw new Error('The program has no output');
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const lines = createInterface({ input: stdout });
  for await (const line of lines) return line;
  throw new Error(`The program ended before it said its address. ${said}`);
}
