import { expect, test } from 'vitest';
import { cutImports } from '../../robustness/power-cut/cut-imports.ts';
import { randomFrom } from '../../robustness/random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

// `npm run powercut` does the same some hundreds of times.
test('an import of everything, whose engine and extractors are killed at random points, keeps its promises', {
  timeout: 240_000,
}, async () => {
  const seed = Math.floor(Math.random() * 1e9);
  expect({ seed, wrong: await cutImports(temporaryFolder(), { times: 6, random: randomFrom(seed) }) }).toEqual({
    seed,
    wrong: [],
  });
});
