import { expect, it, onTestFinished } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { loadShell } from '../support/electron/started-shell.ts';

it('leaves at once when it runs already, and hands over the library that was named', async () => {
  const shell = await loadShell(await startBrowser(), { isFirst: false, words: ['/cases/one'] });
  onTestFinished(() => shell.end());
  expect(shell.done.quits).toEqual([0]);
  expect(shell.done.locks).toEqual([{ folder: '/cases/one' }]);
  expect([shell.windows(), shell.done.engines]).toEqual([[], []]);
});
