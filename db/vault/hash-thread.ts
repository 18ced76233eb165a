/**
 * The thread that hashes the content of large files while the main one reads and deciphers it.
 * It looks at the shared memory it was given and at nothing else. See `openHashThread`.
 */
import { createHash, type Hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type FromHashThread, type ToHashThread, slotOf } from './hash-message.ts';

const memory = workerData as SharedArrayBuffer;
const hashes = new Map<number, Hash>();
const answer = (message: FromHashThread): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToHashThread) => {
  const { content } = message;
  const hash = hashes.get(content) ?? createHash('sha256');
  if (message.kind === 'piece') {
    hashes.set(content, hash);
    hash.update(slotOf(memory, message.slot).subarray(0, message.length));
    answer({ kind: 'free', slot: message.slot });
    return;
  }
  hashes.delete(content);
  if (message.kind === 'end') answer({ kind: 'hash', content, sha256: hash.digest() });
});
