import type { WritableStore } from '../../db/store/handles.ts';
import { countChildren } from '../../db/store/queries/file-children.ts';
import { countInside } from '../../db/store/queries/imports.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import type { Container } from './families.ts';

/** Sees to it that what came out of a container, and why the rest did not, is entered at this place too. Part of the caller's transaction. */
export function wantFamily(
  store: WritableStore,
  { itemId, fileId }: Pick<Container, 'itemId' | 'fileId'>,
  now: number,
): void {
  const [entered, known] = [countInside(store, itemId), countChildren(store, fileId)];
  if (entered.all >= known.all && entered.lost <= known.lost && !saysOtherwise(store, itemId, fileId)) return;
  const open = store.value(
    `SELECT 1 FROM jobs WHERE kind = 'family' AND subject = ? AND state IN ('waiting', 'running')`,
    [itemId],
  );
  if (open === undefined) addJob(store, 'family', itemId, now);
}

/** Whether a line of the place has a reason that is not known of the container any more: it was read again since. */
function saysOtherwise(store: WritableStore, itemId: number, fileId: number): boolean {
  const other = store.value(
    `SELECT 1 FROM import_items WHERE parent_id = ? AND outcome = 'failed'
       AND reason NOT IN (SELECT reason FROM file_children WHERE parent_id = ? AND reason IS NOT NULL)`,
    [itemId, fileId],
  );
  return other !== undefined;
}
