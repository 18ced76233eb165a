import type { CDPSession, Page } from 'playwright-core';
import { line, percentile } from './figures.ts';
import { framesOf } from './recorder.ts';

type Pattern = { readonly name: string; scroll(page: Page): Promise<void> };

/** Pixels of the scrollbar's own button at each end, and a little of the thumb. */
const ends = 24;
/** Key presses in a second when a key is held. */
const repeats = 30;
const seconds = 4;

const patterns: readonly Pattern[] = [
  { name: 'wheel, a notch at a time', scroll: page => wheel(page, 120, 30) },
  { name: 'wheel, flung', scroll: page => wheel(page, 2400, 60) },
  { name: 'wheel, up again', scroll: page => wheel(page, -2400, 60) },
  { name: 'scrollbar dragged', scroll: drag },
  { name: 'arrow key held', scroll: page => hold(page, 'ArrowDown') },
  { name: 'page key held', scroll: page => hold(page, 'PageDown') },
];

/** How even the frames come while the table is scrolled in several ways, and how long the window itself works for one. */
export async function measureScrolling(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const grid = page.getByRole('grid', { name: 'Exhibits of this case' });
  await grid.focus();
  for (const { name, scroll } of patterns) {
    await page.keyboard.press('Home');
    await page.waitForTimeout(300);
    const before = await workOf(cdp);
    const frames = await framesOf(page, () => scroll(page));
    const after = await workOf(cdp);
    const share = (part: keyof Work): string => (((after[part] - before[part]) * 1000) / frames.length).toFixed(1);
    const over = frames.filter(each => each > 33.4).length / frames.length;
    line(
      `frames, ${name}`,
      `median ${percentile(frames, 0.5).toFixed(1)}  95 % ${percentile(frames, 0.95).toFixed(1)}  most ${percentile(frames, 1).toFixed(0)} ms, ${(over * 100).toFixed(1)} % over 33 ms (${frames.length}); work a frame ${share('task')} ms: script ${share('script')}, style ${share('style')}, layout ${share('layout')}`,
    );
  }
  await page.keyboard.press('Home');
  await cdp.detach();
}

async function wheel(page: Page, by: number, every: number): Promise<void> {
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < (seconds * 1000) / every; turn++) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(every);
  }
}

async function drag(page: Page): Promise<void> {
  const box = await page.getByRole('grid', { name: 'Exhibits of this case' }).boundingBox();
  if (!box) throw new Error('There is no table');
  // The thumb stands at the top of the track after Home; without the heads, which stay above it.
  const x = box.x + box.width - 6;
  await page.mouse.move(x, box.y + ends);
  await page.mouse.down();
  const steps = seconds * 40;
  for (let step = 0; step <= steps; step++) {
    // Down, and half of the way up again.
    const way = step < (steps * 2) / 3 ? (step * 3) / (steps * 2) : 1 - ((step * 3) / (steps * 2) - 1);
    await page.mouse.move(x, box.y + ends + way * (box.height - 2 * ends));
    await page.waitForTimeout(1000 / 40);
  }
  await page.mouse.up();
}

async function hold(page: Page, key: string): Promise<void> {
  for (let press = 0; press < seconds * repeats; press++) {
    await page.keyboard.down(key);
    await page.waitForTimeout(1000 / repeats);
  }
  await page.keyboard.up(key);
}

/** Seconds of the main thread since the page began. */
type Work = { readonly task: number; readonly script: number; readonly style: number; readonly layout: number };

async function workOf(cdp: CDPSession): Promise<Work> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? 0;
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}
