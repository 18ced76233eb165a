import { readFileSync } from 'node:fs';
import { childrenOf, type MemoryPeak } from './watch-memory.ts';

// A program: looks at the memory of the process that started it, and of the others that this one has started, until it
// is told to stop; then it says what it saw. Its arguments are the process and the milliseconds between two looks.

const [engine = 0, interval = 500] = process.argv.slice(2).map(Number);
let [together, resident, own, child] = [0, 0, 0, 0];
const times = new Map<number, number>();
const before = processorOf(engine) ?? 0;
let now = before;
const timer = setInterval(look, interval);
// Whoever started it may end without a word.
process.on('disconnect', () => clearInterval(timer));

process.on('message', () => {
  clearInterval(timer);
  look();
  const processor = [...times.values()].reduce((sum, seconds) => sum + seconds, now - before);
  const peak: MemoryPeak = { together, resident, own, child, processor };
  process.send?.(peak, () => process.disconnect());
});

function look(): void {
  const pids = childrenOf(engine).filter(pid => pid !== process.pid);
  for (const pid of pids) times.set(pid, processorOf(pid) ?? times.get(pid) ?? 0);
  now = processorOf(engine) ?? now;
  const children = pids.map(memoryOf);
  const all = [memoryOf(engine), ...children];
  own = Math.max(own, all[0]?.share ?? 0);
  child = Math.max(child, ...children.map(({ share }) => share));
  together = Math.max(
    together,
    all.reduce((sum, { share }) => sum + share, 0),
  );
  resident = Math.max(
    resident,
    all.reduce((sum, { whole }) => sum + whole, 0),
  );
}

/**
 * What a process has of the memory: its own and its share of what it has in common with others (PSS), or all it sees (RSS);
 * nothing when it is gone.
 */
function memoryOf(pid: number): { readonly share: number; readonly whole: number } {
  const lines = fileOf(pid, 'smaps_rollup') ?? '';
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(lines)?.[1] ?? 0) * 1024;
  return { share: bytes('Pss'), whole: bytes('Rss') };
}

/** Seconds of processors that a process has taken; undefined when it is gone. */
function processorOf(pid: number): number | undefined {
  // Behind the name, which may have anything in it: the 12th and 13th field, in hundredths of a second.
  const fields = fileOf(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / 100;
}

/** A file that the system writes about a process; undefined when the process is gone. */
function fileOf(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
