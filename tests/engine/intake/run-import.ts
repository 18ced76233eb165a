import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Import } from '../../../contract/imports.ts';

const program = fileURLToPath(new URL('./import-program.ts', import.meta.url));

/**
 * Runs an import in a process of its own, as the user `uid` if given, and kills it (SIGKILL) after `killAfter`
 * milliseconds from its first account. Gives the last account it printed, and how it ended.
 */
export async function runImport(
  folder: string,
  paths: readonly string[],
  options: { readonly killAfter?: number; readonly uid?: number } = {},
): Promise<{ readonly account: Import | null; readonly code: number | null }> {
  const child = spawn(process.execPath, [program, folder, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const ended = once(child, 'close');
  let account: Import | null = null;
  let timer: NodeJS.Timeout | undefined;
  createInterface(child.stdout).on('line', line => {
    account = JSON.parse(line) as Import | null;
    if (options.killAfter !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  });
  const [code] = (await ended) as [number | null];
  clearTimeout(timer);
  return { account, code };
}
