import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { startCasewright } from '../headless/command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** `casewright serve` in a process of its own, with data of its own, which may be killed and started again. */
export type ServedProcess = {
  readonly folder: string;
  /** Starts it and gives the address that lets a browser in. */
  start(): Promise<string>;
  /** Ends it at once, as a crash or a power cut would. */
  kill(): Promise<void>;
};

export function servedProcess(): ServedProcess {
  const folder = temporaryFolder();
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    folder,
    kill,
    start: async () => {
      const started = startCasewright(['serve', '--no-open'], { env: { XDG_DATA_HOME: folder, HOME: folder } });
      child = started;
      ended = once(started, 'exit');
      if (!started.stdout) throw new Error('The output is not read');
      const [line] = (await once(createInterface(started.stdout), 'line')) as [string];
      return line;
    },
  };
}
