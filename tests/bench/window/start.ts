import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { line, spread } from './figures.ts';
import type { LargeLibrary } from './large-library.ts';
import { openMeasured } from './open-measured.ts';
import { timesSeen } from './recorder.ts';

const times = 5;

/** From starting the program until the first rows of the table are painted; the browser is running already. */
export async function measureStart(browser: Browser, library: LargeLibrary): Promise<void> {
  const work: number[] = [];
  const address: number[] = [];
  const shown: number[] = [];
  const rows: number[] = [];
  for (let run = 0; run < times; run++) {
    const { page, shell, close } = await openMeasured(browser, library);
    work.push(processorTime(shell.pid));
    const seen = await timesSeen(page);
    address.push(shell.answered - shell.began);
    shown.push((seen['window'] ?? 0) - shell.began);
    rows.push((seen['rows'] ?? 0) - shell.began);
    await close();
  }
  line('start to its address', spread(address));
  line('start to the window', spread(shown));
  line('start to the first rows', spread(rows));
  line('  processor time of the program', spread(work));
}

/** Milliseconds that a process has used so far, whatever else the machine does; on Linux only, where a tick is 10 ms. */
function processorTime(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const [user = 0, system = 0] = readFileSync(file, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) * 10;
}
