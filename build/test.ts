import { parseCLI, startVitest } from 'vitest/node';
import { tallyOf } from './tally.ts';

/**
 * Runs the tests (all, or those whose path contains an argument; options are those of vitest) and ends with the line `N passed, N failed`.
 * The exit code is 0 only when at least one test passed and none failed.
 */
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest([...filter], { reporters: ['default'], ...options, watch: false });
const modules = vitest.state.getTestModules();
const stray = vitest.state.getUnhandledErrors().length;
const tally = tallyOf(modules, stray);
await vitest.close();
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
for (const test of tally.triedAgain) process.stdout.write(`\nPassed only when tried again: ${test}\n`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
