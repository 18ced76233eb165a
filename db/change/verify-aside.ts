import { Worker } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import type { OpenStore } from '../store/open.ts';
import type { StoreToVerify, VerifiedStore } from './verify-store.ts';

/** What the thread is given. */
export type VerifyTask = StoreToVerify & { readonly file: string; readonly key: Uint8Array | null };
/** What it says: which part is done, and at its end what it found. */
export type FromVerifyThread = { readonly part: number } | { readonly found: VerifiedStore };

/** Works on the sources and on out/. */
const program = new URL(import.meta.url.endsWith('.ts') ? './verify-thread.ts' : './verify-thread.js', import.meta.url);

/**
 * Verifies library.db in a thread of its own, as it is now: what is written meanwhile is not looked at. Rejects with `cancelled` when the signal aborts, and with `internal` when the thread ends early.
 */
export async function verifyAside(
  { libraryFile: file, keys }: OpenStore,
  options: StoreToVerify & { readonly signal: AbortSignal; onProgress(part: number): void },
): Promise<VerifiedStore> {
  const { signal, onProgress, ...wanted } = options;
  const workerData: VerifyTask = { ...wanted, file, key: keys?.database ?? null };
  const worker = new Worker(program, { workerData });
  const { promise, resolve, reject } = Promise.withResolvers<VerifiedStore>();
  worker.on('message', (message: FromVerifyThread) => {
    if ('found' in message) resolve(message.found);
    else onProgress(message.part);
  });
  worker.on('error', error => reject(ended(error)));
  worker.on('exit', code => reject(ended(new Error(`The verifying thread ended with code ${code}`))));
  const stop = (): void => reject(new Failure('cancelled', 'The verification was stopped before it was finished.'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    // Its connection must be gone before the library is closed.
    await worker.terminate();
  }
}

const ended = (cause: unknown): Failure =>
  cause instanceof Failure
    ? cause
    : new Failure(
        'internal',
        'The part of the program that verifies ended unexpectedly, so the library was not checked. ' +
          'This says nothing about the library. Try again.',
        undefined,
        { cause },
      );
