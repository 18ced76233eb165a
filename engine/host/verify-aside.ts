import { Failure } from '../../contract/failure.ts';
import type { Verification } from '../../contract/custody.ts';
import type { HostEvent } from '../../contract/wire.ts';
import type { Library } from '../open.ts';

/** Verifies the open library outside its jobs and its log, once at a time. */
export type AsideVerifier = {
  verify(library: Library): Promise<Verification>;
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
};

/** Milliseconds between two events: enough for a bar that moves. */
const toldEvery = 100;

/** Makes the verifier of a host; `emit` tells how far it is. */
export function asideVerifier(emit: (event: HostEvent) => void, now: () => number): AsideVerifier {
  let running: { readonly stop: AbortController; readonly found: Promise<Verification> } | undefined;

  const verify = async (library: Library, { signal }: AbortController): Promise<Verification> => {
    let told = 0;
    let [done, total] = [0, 0];
    const tell = (ended: boolean): void => emit({ kind: 'verifying', done, total, ended });
    tell(false);
    try {
      return await library.verify({
        signal,
        onProgress: (bytes, of) => {
          [done, total] = [bytes, of];
          if (now() - told < toldEvery) return;
          told = now();
          tell(false);
        },
      });
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new Failure('cancelled', 'The verification was stopped before it was finished.', undefined, {
        cause: error,
      });
    } finally {
      running = undefined;
      tell(true);
    }
  };

  return {
    verify: library => {
      if (!running) {
        const stop = new AbortController();
        running = { stop, found: verify(library, stop) };
      }
      return running.found;
    },
    stop: async () => {
      running?.stop.abort();
      await running?.found.catch(() => undefined);
    },
  };
}
