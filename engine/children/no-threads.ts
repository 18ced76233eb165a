import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';
import { refuseAll } from './refuse.ts';

/** Ends the making of threads: a new thread would start with its own, unchanged functions. */
export function takeThreadsAway(): void {
  refuseAll(workerThreads, ['Worker']);
  syncBuiltinESMExports();
}
