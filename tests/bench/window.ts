/**
 * Measures the window on a library of 100,000 exhibits: npm run bench -- window [--exhibits N] [--only plain|encrypted]
 * [--no-verify]. The libraries are made once, in some two minutes, and kept under the system's temporary folder. It
 * prints figures and asserts nothing: what else the machine does is in them. The heap is that of the desktop shell.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { windowHeap } from '../../electron/window-heap.ts';
import { startBrowser } from '../support/chromium.ts';
import { line, spread } from './window/figures.ts';
import { type LargeLibrary, largeLibrary } from './window/large-library.ts';
import { measureMemory, watchMemory } from './window/memory.ts';
import { openMeasured } from './window/open-measured.ts';
import { callsMade } from './window/recorder.ts';
import { measureScrolling } from './window/scrolling.ts';
import { measureStart } from './window/start.ts';
import { measureTyping } from './window/typing.ts';
import { measureVerification } from './window/verification.ts';

const { values } = parseArgs({
  options: {
    exhibits: { type: 'string', default: '100000' },
    only: { type: 'string' },
    verify: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const browser = await startBrowser({ scrollbars: true, flags: [`--js-flags=${windowHeap}`] });
try {
  for (const kind of ['plain', 'encrypted'] as const) {
    if (values.only !== undefined && values.only !== kind) continue;
    await measure(browser, kind, await largeLibrary(Number(values.exhibits), kind === 'encrypted'));
  }
} finally {
  await browser.close();
}

async function measure(inBrowser: Browser, kind: string, library: LargeLibrary): Promise<void> {
  console.log(
    `  ${Number(values.exhibits).toLocaleString('en')} exhibits, ${kind}; ${loadavg()[0]?.toFixed(1)} processes at work on this machine`,
  );
  await measureStart(inBrowser, library);
  const { page, shell, close } = await openMeasured(inBrowser, library);
  const memory = await watchMemory(page);
  try {
    memory.tell('as it opens');
    await measureScrolling(page);
    memory.tell('scrolled');
    await measureTyping(page);
    memory.tell('searched');
    const byName = Map.groupBy(await callsMade(page), ({ name }) => name);
    line(
      'calls',
      spread(
        [...byName.values()].flat().map(({ took }) => took),
        1,
      ),
    );
    for (const [name, calls] of byName)
      line(
        `  ${name}`,
        `${spread(
          calls.map(({ took }) => took),
          1,
        )}, most ${Math.max(...calls.map(({ bytes }) => bytes)).toLocaleString('en')} bytes`,
      );
    await measureMemory(page, shell);
    if (values.verify) await measureVerification(page);
  } finally {
    memory.stop();
    await close();
  }
}
