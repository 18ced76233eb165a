/**
 * Where programs begin; everything else is reached from these. A child process is started from the file beside the one
 * that starts it, so that the same line works on sources and on out/:
 * `new URL(import.meta.url.endsWith('.ts') ? './x-process.ts' : './x-process.js', import.meta.url)`.
 */
export const entries = [
  'headless/cli.ts',
  'db/vault/hash-thread.ts',
  'db/change/verify-thread.ts',
  'engine/extract/extractor-process.ts',
  'engine/report/typesetter-process.ts',
  'engine/office-pages/layout-process.ts',
  'electron/main.ts',
  'electron/engine-process.ts',
] as const;

/** What Electron runs in the window before the page: one file that loads no other. */
export const preload = 'electron/preload.ts';
