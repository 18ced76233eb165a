import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Child, type ChildRequest, type Ended, type StartChild, argumentsOf, keepOutput } from './child.ts';
import { childHeap } from './heap.ts';
import { childPrograms, entryOf } from './programs.ts';
import { programFolders } from './program-folders.ts';

/** Starts a child process by Node itself: in every shell but Electron, whose packages cannot act as Node. */
export const startNodeChild: StartChild = ({ program, ...request }) =>
  forkChild(entryOf(program), { ...request, ...childPrograms[program] });

/** Starts any program as a child process behind the same walls. */
export function forkChild(entry: string, request: Omit<ChildRequest, 'program'> & { readonly addons: boolean }): Child {
  const first = realpathSync(entry);
  const child = fork(first, argumentsOf(request), {
    execArgv: walls(first, request),
    // Nothing of the engine's environment: no secrets, no NODE_OPTIONS.
    env: {},
    serialization: 'advanced',
    // Ctrl-C on a terminal goes to a whole group of processes, and a reader that dies of it would count as having
    // broken down on its file. On Windows a group of its own would open a window.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return {
    send: message => {
      // A message that cannot be sent is no news: the process is gone, which `ended` tells.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: listener => void child.on('message', listener),
    kill: () => void child.kill('SIGKILL'),
    ended: endOf(child),
  };
}

function endOf(child: ChildProcess): Promise<Ended> {
  let output = '';
  child.stderr?.on('data', (data: Buffer) => {
    output = keepOutput(output, data);
  });
  child.on('error', error => {
    output += error.message;
  });
  // Subtle: 'close', not 'exit': only then has everything been read that the process wrote before its end.
  return new Promise(resolve => void child.once('close', () => resolve({ output })));
}

/**
 * Node's own permission model: the process may read the program and its packages and nothing else, write nothing,
 * start no process, and load native code only where its work is that. Threads are allowed for the memory watch and
 * taken away once it runs.
 */
function walls(
  entry: string,
  { memoryLimit, folder, addons }: Omit<ChildRequest, 'program'> & { readonly addons: boolean },
): string[] {
  const folders = [...programFolders(dirname(entry)), ...(folder === undefined ? [] : [folder])];
  return [
    '--permission',
    '--allow-worker',
    ...(addons ? ['--allow-addons'] : []),
    ...folders.map(readable => `--allow-fs-read=${readable}`),
    ...childHeap(memoryLimit),
    '--disable-warning=SecurityWarning',
    '--disable-warning=ExperimentalWarning',
  ];
}
