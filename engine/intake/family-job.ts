import { type Sentence, say } from '../../contract/say.ts';
import { setImmediate } from 'node:timers/promises';
import type { ReadableStore } from '../../db/store/handles.ts';
import { childrenOf } from '../../db/store/queries/file-children.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';
import { bringChildren } from './bring-children.ts';
import { type ContainerPlace, containerAt } from './families.ts';
import { recordFailed } from './record-place.ts';

/** Children entered in one transaction: calls are answered between them. */
const together = 64;

/**
 * Places of one container in one import at which its content is entered. Containers within containers multiply: without
 * an end, a few kilobytes make millions of lines.
 */
const mostPlaces = 100;

/** The job that enters what is known to be in a container at one of the places where the container was found: its subject is the ledger line. */
export function familyJob(engine: Engine): JobKind {
  const { library } = engine.stores;
  return {
    atOnce: 1,
    run: async (job, { signal, progress }) => {
      const place = containerAt(library, job.subject);
      if (!place) return {};
      const refusal = whyNot(library, place);
      if (refusal !== undefined) return { library: () => refuse(engine, place, refusal) };
      for (let from = 0; ; ) {
        const children = childrenOf(library, place.fileId, { from, limit: together });
        const last = children.at(-1);
        if (!last) return {};
        library.transaction(() => bringChildren(library, engine.author, place.intake, place, children));
        from = last.position + 1;
        progress(from, null);
        engine.recordsChanged([
          ['exhibits', []],
          ['imports', [place.intake.id]],
        ]);
        engine.jobs().wake();
        await setImmediate();
        signal.throwIfAborted();
      }
    },
  };
}

/** Why the content of a container is not entered at this place. */
function whyNot(store: ReadableStore, { itemId, fileId, intake }: ContainerPlace): Sentence | undefined {
  const inItself = store.value(
    `WITH RECURSIVE above(id) AS (
       SELECT parent_id FROM import_items WHERE id = ? AND parent_id IS NOT NULL
       UNION SELECT parent_id FROM import_items JOIN above USING (id) WHERE parent_id IS NOT NULL
     ) SELECT 1 FROM above JOIN import_items USING (id) WHERE file_id = ?`,
    [itemId, fileId],
  );
  if (inItself !== undefined) return say('container-in-itself');
  const earlier =
    store.value<number>(
      'SELECT count(*) FROM import_items WHERE file_id = ? AND import_id = ? AND id < ? AND parent_id IS NOT NULL',
      [fileId, intake.id, itemId],
    ) ?? 0;
  if (earlier < mostPlaces) return undefined;
  return say('container-everywhere', { most: mostPlaces });
}

/** One line stands for what is not entered. */
function refuse({ stores: { library }, author }: Engine, place: ContainerPlace, reason: Sentence): void {
  const path = `${place.path}/…`;
  const failed = { path, rawPath: null, container: place, size: null, code: 'too-large', reason };
  if (!library.value('SELECT 1 FROM import_items WHERE import_id = ? AND path = ?', [place.intake.id, path]))
    recordFailed(library, author, place.intake, failed);
}
