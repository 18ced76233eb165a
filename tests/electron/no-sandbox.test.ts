import { expect, it, onTestFinished } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { loadShell } from '../support/electron/started-shell.ts';

it('does not start without the sandbox, and says what to do', async () => {
  const shell = await loadShell(await startBrowser(), { switches: ['no-sandbox'] });
  onTestFinished(() => shell.end());
  await expect.poll(() => shell.done.quits).toEqual([1]);
  expect(shell.done.errors).toEqual([
    ['Casewright does not start without its sandbox', expect.stringContaining('casewright serve')],
  ]);
  expect([shell.windows(), shell.done.engines]).toEqual([[], []]);
});
