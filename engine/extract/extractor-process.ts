import { isMainThread, workerData } from 'node:worker_threads';

import type { Watch } from '../children/memory-watch.ts';

// The program of an extractor process, and of the thread in it that watches its memory.
// Loaded one by one, so that the walls stand before any parser is even read from disk.
if (isMainThread) {
  const { putUpWalls } = await import('../children/walls.ts');
  putUpWalls({ addons: false });
  const { serve } = await import('./serve.ts');
  serve(import.meta.filename);
} else {
  const { watchMemory } = await import('../children/memory-watch.ts');
  watchMemory(workerData as Watch);
}
