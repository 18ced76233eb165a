import { existsSync, readFileSync } from 'node:fs';

/** The most memory there was at one time, in bytes. */
export type MemoryPeak = {
  /** This process and all it has started, memory that they share counted once. */
  readonly together: number;
  /** This process alone. */
  readonly own: number;
  /** The largest of its children. */
  readonly child: number;
};

/** Looks at the memory of this process and its children again and again, until told to stop. Children are seen on Linux only. */
export function watchMemory(interval = 200): { stop(): MemoryPeak } {
  let [together, own, child] = [0, 0, 0];
  const look = (): void => {
    const children = childrenOf(process.pid).map(shareOf);
    const engine = shareOf(process.pid) || process.memoryUsage.rss();
    own = Math.max(own, engine);
    child = Math.max(child, ...children);
    together = Math.max(
      together,
      children.reduce((sum, bytes) => sum + bytes, engine),
    );
  };
  const timer = setInterval(look, interval);
  return {
    stop: () => {
      clearInterval(timer);
      return { together, own, child };
    },
  };
}

/** The processes that a process has started. */
export function childrenOf(pid: number): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

/** What a process has of the memory: its own, and its share of what it has in common with others (PSS); 0 when it is gone. */
function shareOf(pid: number): number {
  try {
    const line = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return 0;
    throw error;
  }
}
