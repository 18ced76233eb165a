import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixture } from './reading.ts';
import { startPool, text } from './start-pool.ts';

test('words come with their boxes, on upright and on turned pages', async () => {
  const pool = startPool();
  const bytes = readFileSync(new URL('../../fixtures/two-pages.pdf', import.meta.url));
  const upright = await pool.words({ bytes, page: 1 });
  expect(upright).toMatchObject({ width: 612, height: 792 });
  expect(upright.words.map(word => word.text).slice(0, 6)).toEqual([
    'The',
    'courier',
    'counted',
    'the',
    'cash',
    'twice.',
  ]);
  const first = upright.words[0];
  // Written at 72, 700 from the bottom left in letters of 12 points.
  expect(first?.x).toBeCloseTo(72, 0);
  expect((first?.y ?? 0) + (first?.h ?? 0)).toBeCloseTo(92, 0);
  expect(first?.h).toBeLessThan(12);
  const turned = await pool.words({ bytes, page: 2 });
  expect(turned).toMatchObject({ width: 792, height: 612 });
  const word = turned.words[0];
  // Turned clockwise by a quarter: what ran to the right runs down, from 700 on.
  expect(word?.text).toBe('The');
  expect(word?.x).toBeCloseTo(700, 0);
  expect(word?.y).toBeCloseTo(72, 0);
  expect(word?.h).toBeGreaterThan(word?.w ?? 0);
});

test('words of what is not there are refused with a sentence', async () => {
  const pool = startPool();
  const bytes = fixture('two-pages.pdf');
  for (const page of [0, 3, 1.5])
    await expect(pool.words({ bytes, page })).rejects.toMatchObject({ code: 'not-found' });
  await expect(pool.words({ bytes: fixture('locked.pdf'), page: 1 })).rejects.toMatchObject({ code: 'unsupported' });
  expect((await pool.words({ bytes: fixture('locked.pdf'), page: 1, password: 'exhibit' })).words).toHaveLength(3);
  await expect(pool.words({ bytes: text(3), page: 1 })).rejects.toMatchObject({ code: 'unsupported' });
});
