import { defineConfig } from 'vitest/config';
import { runsHere } from './build/desktop.ts';

/** The stories that are the same in the browser shell and in the desktop shell; the others are about one of the two. */
const stories = 'cases first-run frame report shells side welcome'.split(' ');
/** The same holds for these, but nothing in them reaches the shell. Without Electron its stand-in leaves them out: they cost minutes. */
const longStories = 'chinese-font contrast exhibits facts kinds notes office people reader search'.split(' ');
const inDesktop = runsHere(import.meta.dirname) ? [...stories, ...longStories] : stories;

const windows = 'tests/{e2e,electron}/**/*.test.ts';
/**
 * After everything else: two browsers at once outrun what two cores can draw, and what is waited for comes late. One that
 * fails is tried once more, since a browser on a busy machine has moments of its own; the end of the run names each of
 * these with what failed at first.
 */
const oneAtATime = { maxWorkers: 1, sequence: { groupOrder: 1 }, retry: 1 };

export default defineConfig({
  test: {
    // Real processes and real files on a busy machine: a test may wait long, but never forever. Milliseconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // So does what is looked at again and again until it is as expected. One second, as it would be, is often not enough.
    expect: { poll: { timeout: 20_000 } },
    // Each file in a process of its own: native modules and killed children must not touch the next file's tests.
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: [windows],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'window', include: [windows], ...oneAtATime } },
      {
        extends: true,
        test: {
          name: 'desktop',
          include: [`tests/e2e/{${inDesktop.join(',')}}.test.ts`],
          env: { CASEWRIGHT_SHELL: 'desktop' },
          ...oneAtATime,
        },
      },
    ],
  },
});
