import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('./hold-library.ts', import.meta.url));

/** A second process that has the library open, with something written that is not yet in the database's own file. */
export async function holder(folder: string, passphrase?: string): Promise<{ pid: number; kill(): Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, [program, folder, ...(passphrase ? [passphrase] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const { stdout, pid } = child;
  if (!stdout || pid === undefined) throw new Error('the second process did not start');
  await Promise.race([
    once(stdout, 'data'),
    ended.then(() => {
      throw new Error('the second process ended before it had the library open');
    }),
  ]);
  return { pid, kill };
}
