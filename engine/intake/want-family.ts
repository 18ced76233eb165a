import type { WritableStore } from '../../db/store/handles.ts';
import { countChildren } from '../../db/store/queries/file-children.ts';
import { countInside } from '../../db/store/queries/imports.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import type { Container } from './families.ts';

/** Sees to it that what came out of a container is entered at this place too. Part of the caller's transaction. */
export function wantFamily(
  store: WritableStore,
  { itemId, fileId }: Pick<Container, 'itemId' | 'fileId'>,
  now: number,
): void {
  const [entered, known] = [countInside(store, itemId), countChildren(store, fileId)];
  if (entered.all >= known.all && entered.lost <= known.lost) return;
  const open = store.value(
    `SELECT 1 FROM jobs WHERE kind = 'family' AND subject = ? AND state IN ('waiting', 'running')`,
    [itemId],
  );
  if (open === undefined) addJob(store, 'family', itemId, now);
}
