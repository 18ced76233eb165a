/**
 * The thread that verifies library.db while the main one answers calls. It has a connection of its own that may only
 * read, in one transaction: it sees the library as it was when it began, and nothing half-made. See `verifyAside`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../store/database.ts';
import { guardedStore } from '../store/guarded-store.ts';
import type { FromVerifyThread, VerifyTask } from './verify-aside.ts';
import { verifyStore } from './verify-store.ts';

/** Milliseconds between two words of progress. */
const toldEvery = 100;

const { file, key, ...wanted } = workerData as VerifyTask;
const tell = (message: FromVerifyThread): void => parentPort?.postMessage(message);

const database = openDatabase('library', file, key, 'read');
try {
  database.exec('BEGIN');
  let told = 0;
  const found = verifyStore(guardedStore(database, file, true), wanted, part => {
    if (Date.now() - told < toldEvery) return;
    told = Date.now();
    tell({ part });
  });
  tell({ found });
} finally {
  database.close();
}
