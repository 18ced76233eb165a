import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Real processes and real files on a busy machine: a test may wait long, but never forever. Milliseconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file in a process of its own: native modules and killed children must not touch the next file's tests.
    pool: 'forks',
  },
});
