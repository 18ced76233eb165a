import { setImmediate } from 'node:timers/promises';
import { mergeIndex } from '../../db/index/merge-index.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';

/** The job that merges what an import has left in pieces in the index, once nothing is being read. Calls are answered between its steps. */
export function tidyJob(engine: Engine): JobKind {
  return {
    atOnce: 1,
    after: ['import', 'read', 'family', 'index'],
    run: async (_job, { signal }) => {
      while (mergeIndex(engine.stores.search)) {
        await setImmediate();
        signal.throwIfAborted();
      }
      return {};
    },
  };
}
