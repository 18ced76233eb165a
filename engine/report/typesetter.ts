import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import { lastWords, memoryWord } from '../extract/memory-watch.ts';
import type { AskedStandard } from './compiler.ts';
import type { FromTypesetter, ToTypesetter } from './messages.ts';
import { checkCaseSummary } from './model.ts';
import type { CaseSummary } from './model.ts';
import type { Typeset, TypesetStage } from './typeset-document.ts';

export type TypesetOptions = {
  /**
   * 'a-2a' for courts and archives, 'ua-1' for assistive software, 'tagged' for neither. Where only the portable
   * compiler runs, every file is a tagged PDF; the document and the result say which it is.
   */
  readonly standard: AskedStandard;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: TypesetStage) => void;
  /** Bytes the process may use, resident. */
  readonly memoryLimit?: number;
  /** Milliseconds the process may take. */
  readonly timeLimit?: number;
  /** Makes the child process; the shells may bring their own. */
  readonly fork?: typeof fork;
};

/** 484 pages took 1.9 GB. */
const defaultMemoryLimit = 2_500_000_000;
/** 484 pages took 11 s natively and 53 s in WebAssembly, on a busy machine. */
const defaultTimeLimit = 180_000;
/** Bytes of the process's error output kept for the details of a failure. */
const keptOutput = 4 * 1024;

/**
 * Typesets a case summary as a PDF in a process of its own, which has no store, no environment and no network and ends
 * afterwards. The same summary makes the same bytes with the same version of the program.
 * Raises `invalid` for a malformed summary, `cancelled` when the signal aborts, `too-large` at the limits of memory or
 * time, `internal` when the process fails.
 */
export async function typeset(summary: CaseSummary, options: TypesetOptions): Promise<Typeset> {
  const checked = checkCaseSummary(summary);
  const { signal, onProgress } = options;
  if (signal?.aborted) throw cancelled();
  const child = start(options);
  const outcome = Promise.withResolvers<Typeset>();
  const end = (failure: Failure): void => {
    outcome.reject(failure);
    child.kill('SIGKILL');
  };

  const output = collect(child.stderr);
  const words = collect(child.stdio[lastWords]);
  child.on('message', (message: FromTypesetter) => {
    if (message.type === 'stage') onProgress?.(message.stage);
    else if (message.type === 'done') outcome.resolve(message.typeset);
    else outcome.reject(broken(message.message));
  });
  child.once('error', error => outcome.reject(broken(error.message)));
  // Subtle: 'close', not 'exit': only then has everything been read that the process wrote before its end.
  const gone = new Promise<void>(resolve => {
    child.once('close', () => {
      const heapFull = /heap out of memory|memory allocation of/iu.test(output());
      outcome.reject(words().includes(memoryWord) || heapFull ? tooLarge('memory') : broken(output()));
      resolve();
    });
  });

  const onAbort = (): void => end(cancelled());
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => end(tooLarge('time')), options.timeLimit ?? defaultTimeLimit);
  const job: ToTypesetter = { summary: checked, standard: options.standard };
  // A message that cannot be sent is no news: the process is gone, which 'close' tells.
  child.send(job, () => undefined);
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    child.kill('SIGKILL');
    await gone;
  }
}

function start(options: TypesetOptions): ChildProcess {
  const memoryLimit = options.memoryLimit ?? defaultMemoryLimit;
  // The program's own extension: .ts in the source tree, .js where it is built.
  const entry = realpathSync(join(import.meta.dirname, `typesetter-process${extname(import.meta.filename)}`));
  const program = programFolder(dirname(entry));
  const packages = join(program, 'node_modules');
  const readable = new Set([program, ...(existsSync(packages) ? [realpathSync(packages)] : [])]);
  return (options.fork ?? fork)(entry, [String(memoryLimit)], {
    // Node's own permission model: read the program and its packages, write nothing, start no process.
    execArgv: [
      '--permission',
      '--allow-addons',
      '--allow-worker',
      ...Array.from(readable, folder => `--allow-fs-read=${folder}`),
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
    ],
    // Nothing of the engine's environment. Electron needs one variable to act as Node.
    env: process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    // Ctrl-C on a terminal goes to a whole group of processes; stopping this one is for the engine to do. On Windows a
    // group of its own would open a window.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
  });
}

/** The nearest folder above that holds the packages, which is the program's own. */
function programFolder(folder: string): string {
  const above = dirname(folder);
  if (existsSync(join(folder, 'node_modules')) || above === folder) return folder;
  return programFolder(above);
}

function collect(stream: ChildProcess['stdio'][number] | undefined): () => string {
  let text = '';
  stream?.on('data', (data: Buffer) => {
    text = (text + data.toString('latin1')).slice(-keptOutput);
  });
  return () => text;
}

function cancelled(): Failure {
  return new Failure(
    'cancelled',
    'The case summary was cancelled. No file was written and nothing in the case changed.',
  );
}

function tooLarge(what: 'memory' | 'time'): Failure {
  const used = what === 'memory' ? 'more memory' : 'more time';
  return new Failure(
    'too-large',
    `The case summary needs ${used} than it may use, so no document was made. Nothing in the case changed. Choose fewer notes or facts for the report, or make it in parts.`,
  );
}

function broken(detail: string): Failure {
  return new Failure(
    'internal',
    'The typesetter stopped without making the document. Nothing in the case changed. Try again; if it happens again, send the details below with a report of the problem.',
    detail.trim() === '' ? undefined : detail,
  );
}
