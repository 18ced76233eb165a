import type { TestModule } from 'vitest/node';

export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Which passed only when they were tried again, each with why they failed at first: there is a cause to be found. */
  readonly triedAgain: readonly string[];
};

/**
 * Counts tests honestly: a test that did not come to its end counts as failed, and so do a file or group that broke
 * outside its tests and each error that no test caught, because all of them hide tests that were never run.
 */
export function tallyOf(modules: readonly TestModule[], strayErrors: number): Tally {
  let passed = 0;
  let failed = strayErrors;
  let skipped = 0;
  const triedAgain: string[] = [];
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state, errors = [] } = test.result();
      if (state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0)
        triedAgain.push(
          `${module.relativeModuleId} > ${test.fullName}\n${errors.map(({ stack, message }) => stack ?? message).join('\n')}`,
        );
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') skipped += 1;
      else failed += 1;
    }
    const suites = [...module.children.allSuites()];
    failed += [module, ...suites].filter(part => part.errors().length > 0).length;
  }
  return { passed, failed, skipped, triedAgain };
}
