import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { line } from './figures.ts';
import type { ServedShell } from './served-shell.ts';

/** What the window and the program hold after all that went before. Processes are looked at on Linux only. */
export async function measureMemory(page: Page, shell: ServedShell): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize: collected } = await cdp.send('Runtime.getHeapUsage');
  line('heap of the window', `${megabytes(usedSize)}, ${megabytes(collected)} after collecting garbage`);
  await cdp.detach();
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser || process.platform !== 'linux') return;
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  // Windows of earlier measurements are closed: the one that has used most of the processor is this one.
  const [renderer] = processInfo
    .filter(({ type }) => type === 'renderer')
    .toSorted((one, other) => other.cpuTime - one.cpuTime);
  if (renderer) line('renderer process', residentOf(renderer.id));
  line('program process', residentOf(shell.pid));
  await browser.detach();
}

function residentOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024;
  return `${megabytes(of('VmRSS'))} resident, ${megabytes(of('RssFile') + of('RssShmem'))} of it shared; most ${megabytes(of('VmHWM'))}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
