import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { line } from './figures.ts';
import type { ServedShell } from './served-shell.ts';

/** Milliseconds between two looks at a process: what is there for a shorter time is not seen. */
const every = 100;

export type MemoryWatch = {
  /** Prints the most that the window's process has held since the last time. */
  tell(name: string): void;
  stop(): void;
};

/**
 * Looks at the memory of the window's process while something goes on; on Linux only. What counts is its own: the
 * program text of the browser and what it shares with its other processes are there once for all of them.
 */
export async function watchMemory(page: Page): Promise<MemoryWatch> {
  const pid = await rendererOf(page);
  if (pid === undefined) return { tell: () => {}, stop: () => {} };
  let most = 0;
  const look = (): void => {
    most = Math.max(most, memoryOf(pid).own);
  };
  const timer = setInterval(look, every);
  return {
    tell: name => {
      look();
      line(`memory of the window, ${name}`, `at most ${megabytes(most)} of its own`);
      most = 0;
    },
    stop: () => clearInterval(timer),
  };
}

/** What the window and the program hold after all that went before. */
export async function measureMemory(page: Page, shell: ServedShell): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { usedSize, totalSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize: collected } = await cdp.send('Runtime.getHeapUsage');
  line(
    'heap of the window',
    `${megabytes(usedSize)} of ${megabytes(totalSize)}, ${megabytes(collected)} after collecting garbage`,
  );
  await cdp.detach();
  const pid = await rendererOf(page);
  if (pid !== undefined) line('process of the window', memoryText(pid));
  line('process of the program', memoryText(shell.pid));
}

/** The process of a window. Those of earlier measurements are closed: the one that has worked most is this one. */
async function rendererOf(page: Page): Promise<number | undefined> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser || process.platform !== 'linux') return undefined;
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const [renderer] = processInfo
    .filter(({ type }) => type === 'renderer')
    .toSorted((one, other) => other.cpuTime - one.cpuTime);
  return renderer?.id;
}

/** Bytes: what is the process's own, what it shares with others, and its own with its part of what is shared. */
function memoryOf(pid: number): { readonly own: number; readonly shared: number } {
  const of = field(`/proc/${pid}/status`);
  return { own: of('RssAnon'), shared: of('RssFile') + of('RssShmem') };
}

function memoryText(pid: number): string {
  if (!existsSync(`/proc/${pid}/smaps_rollup`)) return 'not known on this system';
  const { own, shared } = memoryOf(pid);
  const part = field(`/proc/${pid}/smaps_rollup`)('Pss');
  return `${megabytes(own)} of its own; ${megabytes(shared)} more shared with others, ${megabytes(part)} with its part of those`;
}

/** Reads a file of lines such as "RssAnon:  1234 kB". */
function field(file: string): (name: string) => number {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return name => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
