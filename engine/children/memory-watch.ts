import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** The error output, on which a process says why it ends itself: the messages of a killed process may be lost. */
const lastWords = 2;
/** What it says there when it used too much memory. */
export const memoryWord = 'casewright: more memory than allowed';

/** Milliseconds between two looks. A decompressor fills about 100 MB in that time. */
const interval = 100;

/** What the thread is given. */
export type Watch = { readonly limit: Float64Array; readonly engine: number };

export type MemoryWatch = {
  /** Sets how many bytes the process may use, resident. */
  allow(bytes: number): void;
};

/** Starts a thread that ends this process when it uses too much memory. `entry` is a program that calls `watchMemory`. */
export function startMemoryWatch(entry: string, bytes: number): MemoryWatch {
  const limit = new Float64Array(new SharedArrayBuffer(8));
  limit[0] = bytes;
  const workerData: Watch = { limit, engine: process.ppid };
  const worker = new Worker(entry, {
    workerData,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  worker.unref();
  return {
    allow(allowed) {
      limit[0] = allowed;
    },
  };
}

/**
 * Runs in the thread: looks at the memory of the whole process again and again. A parser that is stuck
 * keeps the main thread, and with it every timer, so only a second thread can see this.
 */
export function watchMemory({ limit, engine }: Watch): void {
  setInterval(() => {
    const gone = process.ppid !== engine;
    const over = process.memoryUsage.rss() > (limit[0] ?? 0);
    if (over && !gone) writeSync(lastWords, memoryWord);
    // SIGKILL needs no help of the stuck thread, and Node makes it work on Windows too.
    if (over || gone) process.kill(process.pid, 'SIGKILL');
  }, interval);
}
