import { existsSync, readFileSync } from 'node:fs';

/** The most memory there was at one time, in bytes, and how long processors worked. */
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

/** Looks at the memory of this process and its children again and again, until told to stop. Children are seen on Linux only. */
export function watchMemory(interval = 500): { stop(): MemoryPeak } {
  let [together, resident, own, child] = [0, 0, 0, 0];
  const times = new Map<number, number>();
  const before = process.cpuUsage();
  const look = (): void => {
    const pids = childrenOf(process.pid);
    for (const pid of pids) times.set(pid, processorOf(pid) ?? times.get(pid) ?? 0);
    const children = pids.map(pid => memoryOf(pid));
    const engine = memoryOf(process.pid).share || process.memoryUsage.rss();
    own = Math.max(own, engine);
    child = Math.max(child, ...children.map(({ share }) => share));
    together = Math.max(
      together,
      children.reduce((sum, { share }) => sum + share, engine),
    );
    resident = Math.max(
      resident,
      children.reduce((sum, { whole }) => sum + whole, process.memoryUsage.rss()),
    );
  };
  const timer = setInterval(look, interval);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const { user, system } = process.cpuUsage(before);
      const processor = [...times.values()].reduce((sum, seconds) => sum + seconds, (user + system) / 1e6);
      return { together, resident, own, child, processor };
    },
  };
}

/** The processes that a process has started. */
export function childrenOf(pid: number): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

/**
 * What a process has of the memory: its own and its share of what it has in common with others (PSS), or all it sees (RSS);
 * nothing when it is gone.
 */
function memoryOf(pid: number): { readonly share: number; readonly whole: number } {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const bytes = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(lines)?.[1] ?? 0) * 1024;
    return { share: bytes('Pss'), whole: bytes('Rss') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return { share: 0, whole: 0 };
    throw error;
  }
}

/** Seconds of processors that a process has taken; undefined when it is gone. */
function processorOf(pid: number): number | undefined {
  try {
    // Behind the name, which may have anything in it: the 12th and 13th field, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
