import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The most memory there was at one time, in bytes, and how long processors worked. Zeros where the system is not Linux. */
export type MemoryPeak = {
  /** This process and all it has started, memory that they share counted once. */
  readonly together: number;
  /** The same with what they share counted in each (RSS): more than they take. */
  readonly resident: number;
  /** This process alone. */
  readonly own: number;
  /** The largest of its children. */
  readonly child: number;
  /** Seconds of all processors that this process and its children took, as far as they were seen. */
  readonly processor: number;
};

/**
 * Has the memory of this process and its children looked at again and again, until told to stop; by a process of its own,
 * which is not counted: a look takes some 40 ms, in which this one could do nothing else.
 */
export function watchMemory(interval = 500): { stop(): Promise<MemoryPeak> } {
  const watcher = fork(fileURLToPath(new URL('./memory-watcher.ts', import.meta.url)), [
    String(process.pid),
    String(interval),
  ]);
  return {
    stop: async () => {
      watcher.send('stop');
      const [peak] = (await once(watcher, 'message')) as [MemoryPeak];
      return peak;
    },
  };
}

/** The processes that a process has started. */
export function childrenOf(pid: number): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}
