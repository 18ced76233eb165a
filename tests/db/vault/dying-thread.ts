/** Stands in for the hashing thread: takes in one piece and dies. */
import { parentPort } from 'node:worker_threads';

parentPort?.once('message', () => process.exit(3));
