import type { ChildProcess, fork } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import { lastWords, memoryWord } from './memory-watch.ts';
import type { FromExtractor, ToExtractor } from './messages.ts';

export type ExtractorSettings = {
  /** Bytes of memory a process may use, resident, beside the bytes of the file it reads. */
  readonly memoryLimit: number;
  /** Makes the child process; the shells may bring their own. */
  readonly fork: typeof fork;
};

/** Why a process ended by itself. */
export type Loss = 'memory' | 'crashed';

/** One extractor process. */
export type Extractor = {
  send(message: ToExtractor): void;
  /** Whom to tell what the process says, and that it is gone. One listener at a time. */
  listen(listener: { message(message: FromExtractor): void; lost(loss: Loss): void }): void;
  /** Ends the process at once; resolves when it is gone. */
  kill(): Promise<void>;
  readonly alive: boolean;
};

/** Milliseconds in which a process must be ready. A busy machine takes 1,000; one that takes this long never will be. */
const startLimit = 60_000;

/** Bytes of the process's error output kept: enough for the sentence in which V8 says that its heap is full. */
const keptOutput = 8 * 1024;

/**
 * Starts an extractor process behind its walls and resolves when it waits for a file.
 * @throws Failure 'internal' when no process can be started
 */
export async function startExtractor(settings: ExtractorSettings): Promise<Extractor> {
  const child = forkProcess(settings);

  let output = '';
  child.stderr?.on('data', (data: Buffer) => {
    output = (output + data.toString('latin1')).slice(-keptOutput);
  });
  let words = '';
  child.stdio[lastWords]?.on('data', (data: Buffer) => {
    words += data.toString('latin1');
  });

  const ready = Promise.withResolvers<void>();
  let listener: Parameters<Extractor['listen']>[0] | undefined;
  let alive = true;
  const gone = new Promise<void>(resolve => {
    // Subtle: 'close', not 'exit': only then has everything been read that the process wrote before its end.
    child.once('close', () => {
      alive = false;
      resolve();
    });
  });
  child.on('message', (message: FromExtractor) => {
    if (message.type === 'ready') ready.resolve();
    else listener?.message(message);
  });
  child.on('error', error => ready.reject(cannotStart(error)));
  gone.then(() => {
    ready.reject(cannotStart(output));
    const heapFull = /heap out of memory|Allocation failed/i.test(output);
    listener?.lost(words.includes(memoryWord) || heapFull ? 'memory' : 'crashed');
  }, ready.reject);
  const patience = setTimeout(() => child.kill('SIGKILL'), startLimit);
  await ready.promise.finally(() => clearTimeout(patience));

  return {
    send(message) {
      // A message that cannot be sent is no news: the process is gone, which `lost` tells.
      if (alive && child.connected) child.send(message, () => undefined);
    },
    listen(next) {
      listener = next;
      if (!alive) next.lost('crashed');
    },
    kill() {
      child.kill('SIGKILL');
      return gone;
    },
    get alive() {
      return alive;
    },
  };
}

function forkProcess({ fork, memoryLimit }: ExtractorSettings): ChildProcess {
  try {
    // The program's own extension: .ts in the source tree, .js where it is bundled.
    const entry = realpathSync(join(import.meta.dirname, `extractor-process${extname(import.meta.filename)}`));
    return fork(entry, [String(memoryLimit)], {
      execArgv: walls(entry, memoryLimit),
      // Nothing of the engine's environment: no secrets, no NODE_OPTIONS. Electron needs one variable to act as Node.
      env: process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' },
      serialization: 'advanced',
      // Ctrl-C on a terminal goes to a whole group of processes, and a reader that dies of it would count as having
      // broken down on its file. On Windows a group of its own would open a window.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
  } catch (error) {
    throw cannotStart(error);
  }
}

/**
 * Node's own permission model: the process may read the program and its packages and nothing else, write nothing,
 * start no process, load no native code. Threads are allowed for the memory watch and taken away once it runs.
 */
function walls(entry: string, memoryLimit: number): string[] {
  const program = programFolder(dirname(entry));
  const packages = join(program, 'node_modules');
  const readable = new Set([program, ...(existsSync(packages) ? [realpathSync(packages)] : [])]);
  return [
    '--permission',
    '--allow-worker',
    ...Array.from(readable, folder => `--allow-fs-read=${folder}`),
    `--max-old-space-size=${Math.floor(memoryLimit / (1024 * 1024))}`,
    '--disable-warning=SecurityWarning',
    '--disable-warning=ExperimentalWarning',
  ];
}

/** The nearest folder above that holds the packages, which is the program's own. */
function programFolder(folder: string): string {
  const above = dirname(folder);
  if (existsSync(join(folder, 'node_modules')) || above === folder) return folder;
  return programFolder(above);
}

function cannotStart(cause: unknown): Failure {
  const message =
    'The process that reads documents could not be started, so no text was read. The originals are stored unchanged. Restart the program; if that does not help, install it again.';
  return new Failure('internal', message, undefined, { cause });
}
