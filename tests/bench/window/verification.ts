import type { Page } from 'playwright-core';
import { line, spread } from './figures.ts';
import { callFrom, callsMade, framesOf } from './recorder.ts';

/** Calls that a person's work would make meanwhile. */
const asked: readonly (readonly [name: string, input: unknown])[] = [
  ['exhibits.rows', { ids: Array.from({ length: 200 }, (_, place) => 5000 + place) }],
  ['search.find', { query: 'wire', caseId: 1, typing: true }],
  ['exhibits.get', { id: 777 }],
];

/** How calls are answered while the whole library is verified. */
export async function measureVerification(page: Page): Promise<void> {
  await callsMade(page);
  const begin = performance.now();
  const { jobId } = (await callFrom(page, 'custody.verify', {})) as { jobId: number };
  let state = 'waiting';
  let turn = 0;
  const frames = await framesOf(page, async () => {
    while (state === 'waiting' || state === 'running') {
      for (const [name, input] of asked) await callFrom(page, name, input);
      if (turn++ % 10 === 0) ({ state } = (await callFrom(page, 'jobs.get', { id: jobId })) as { state: string });
      await page.waitForTimeout(50);
    }
  });
  const took = ((performance.now() - begin) / 1000).toFixed(1);
  const calls = (await callsMade(page)).map(each => each.took);
  line(`verification: ${state} in ${took} s`, `calls meanwhile ${spread(calls, 1)}; frames ${spread(frames, 1)}`);
}
