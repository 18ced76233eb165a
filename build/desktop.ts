import { performance } from 'node:perf_hooks';
import { electronBinary, fetchElectron } from './electron-binary.ts';
import { runToEnd } from './run-to-end.mjs';

/** An end within this time, in milliseconds, means that the desktop app could not start, and not that somebody closed it. */
const startTime = 15_000;

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The number of the user, where the system has such numbers. */
  readonly user: number | undefined;
};

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  user: process.getuid?.(),
};

/** What came of it: the exit code of the app, or why there was none. */
export type Opened = { readonly code: number } | { readonly problem: string };

/** Opens the desktop app from the project folder and waits for its end. Fetches Electron when it is missing. */
export async function openDesktop(
  root: string,
  args: readonly string[],
  onProgress: (bytes: number) => void,
  machine: Machine = thisMachine,
): Promise<Opened> {
  const problem = obstacle(machine);
  if (problem !== undefined) return { problem };
  const { environment } = machine;
  if (electronBinary(root, environment) === undefined) await fetchElectron(root, onProgress);
  const binary = electronBinary(root, environment);
  if (binary === undefined) return { problem: 'Electron is not here and could not be fetched' };
  // An editor's terminal may have this set, and it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = environment;
  const began = performance.now();
  try {
    const code = await runToEnd(binary, [root, ...args], { env });
    if (code === 0 || performance.now() - began >= startTime) return { code };
    return { problem: `The desktop app did not start (code ${code})` };
  } catch (error) {
    return { problem: `The desktop app did not start (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** Whether Electron is here and can run, without anything being fetched. */
export const runsHere = (root: string): boolean => electronBinary(root) !== undefined && obstacle() === undefined;

/** Why this machine can show no desktop app, whatever is installed. */
function obstacle({ platform, environment, user }: Machine = thisMachine): string | undefined {
  if (platform !== 'linux') return undefined;
  const { DISPLAY, WAYLAND_DISPLAY } = environment;
  if (!DISPLAY && !WAYLAND_DISPLAY) return 'There is no screen here for the desktop app';
  // It would run only without its sandbox, which it never does.
  return user === 0 ? 'The desktop app does not run as root' : undefined;
}
