import type { TestModule } from 'vitest/node';

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/**
 * Counts tests honestly: a test that did not come to its end counts as failed, and so do a file or group that broke
 * outside its tests and each error that no test caught, because all of them hide tests that were never run.
 */
export function tallyOf(modules: readonly TestModule[], strayErrors: number): Tally {
  let passed = 0;
  let failed = strayErrors;
  let skipped = 0;
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') skipped += 1;
      else failed += 1;
    }
    const suites = [...module.children.allSuites()];
    failed += [module, ...suites].filter(part => part.errors().length > 0).length;
  }
  return { passed, failed, skipped };
}
