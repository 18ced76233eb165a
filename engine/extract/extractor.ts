import { Failure } from '../../contract/failure.ts';
import { type Child, type Ended, type StartChild, endedForMemory } from '../children/child.ts';
import type { FromExtractor, ToExtractor } from './messages.ts';

export type ExtractorSettings = {
  /** Bytes of memory a process may use, resident, beside the bytes of the file it reads. */
  readonly memoryLimit: number;
  readonly startChild: StartChild;
};

/** Why a process ended by itself. */
export type Loss = 'memory' | 'crashed';

/** One extractor process. */
export type Extractor = {
  send(message: ToExtractor): void;
  /** Whom to tell what the process says, and that it is gone. One listener at a time. */
  listen(listener: { message(message: FromExtractor): void; lost(loss: Loss): void }): void;
  /** Ends the process at once; resolves when it is gone. */
  kill(): Promise<void>;
  readonly alive: boolean;
};

/** Milliseconds in which a process must be ready. A busy machine takes 1,000; one that takes this long never will be. */
const startLimit = 60_000;

/**
 * Starts an extractor process behind its walls and resolves when it waits for a file. An abort before that ends it.
 * @throws Failure 'internal' when no process can be started
 */
export async function startExtractor(
  { startChild, memoryLimit }: ExtractorSettings,
  signal: AbortSignal,
): Promise<Extractor> {
  const child = start(startChild, memoryLimit);
  const ready = Promise.withResolvers<void>();
  let listener: Parameters<Extractor['listen']>[0] | undefined;
  let alive = true;
  child.onMessage(said => {
    const message = said as FromExtractor;
    if (message.type === 'ready') ready.resolve();
    else listener?.message(message);
  });
  const gone = child.ended.then((ended: Ended) => {
    alive = false;
    ready.reject(cannotStart(ended.output));
    listener?.lost(endedForMemory(ended) ? 'memory' : 'crashed');
  });
  const patience = setTimeout(child.kill, startLimit);
  signal.addEventListener('abort', child.kill, { once: true });
  await ready.promise.finally(() => {
    clearTimeout(patience);
    signal.removeEventListener('abort', child.kill);
  });

  return {
    send: child.send,
    listen(next) {
      listener = next;
      if (!alive) next.lost('crashed');
    },
    kill() {
      child.kill();
      return gone;
    },
    get alive() {
      return alive;
    },
  };
}

function start(startChild: StartChild, memoryLimit: number): Child {
  try {
    return startChild({ program: 'extractor', memoryLimit });
  } catch (error) {
    throw cannotStart(error);
  }
}

function cannotStart(cause: unknown): Failure {
  const message =
    'The process that reads documents could not be started, so no text was read. The originals are stored unchanged. Restart the program; if that does not help, install it again.';
  return new Failure('internal', message, undefined, { cause });
}
