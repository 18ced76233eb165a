import { say } from '../../contract/say.ts';
import type { Author } from '../../db/change/operation.ts';
import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { type FileChild, isPathOfChild } from '../../db/store/queries/file-children.ts';
import { fileById } from '../../db/store/queries/files.ts';
import { type LedgerLine, itemAt, removeItem } from '../../db/store/queries/imports.ts';
import type { Container } from './families.ts';
import { type Intake, recordFailed, recordPlace, recordSkipped } from './record-place.ts';
import { skipper } from './skip-rules.ts';

/** How deep containers within containers are followed. Deeper ones are bombs, or mail that was forwarded without end. */
const deepest = 20;

/**
 * Makes exhibits of children of a container, with the container's custodian and source; what the case has already gets
 * one more occurrence, and what could not be taken out a line with the reason. What the ledger has already is left
 * alone, so this may be done again; only a line of what could not be taken out gives way to what became of it since,
 * such as with the right password. Part of the caller's transaction.
 */
export function bringChildren(
  library: WritableStore,
  author: Author,
  intake: Intake,
  container: Container,
  children: readonly FileChild[],
): void {
  const depth = depthOf(library, container.itemId);
  const skipped = skipper(intake.rules);
  for (const child of children) {
    const { path, line } = placeFor(library, intake, container, child);
    const lost = whyLost(child, depth);
    if (line && (line.outcome !== 'failed' || line.reason === lost?.reason)) continue;
    if (line) removeItem(library, line.id);
    const place = { path, rawPath: null, container, size: child.size };
    const rule = skipped(path);
    if (rule) recordSkipped(library, author, intake, { ...place, ...rule });
    else if (lost) recordFailed(library, author, intake, { ...place, ...lost });
    else {
      const { name, fileId } = child;
      const file = fileId === null ? undefined : fileById(library, fileId);
      if (!file || fileId === null) throw new Error('A file that came out of a container is not recorded');
      const stated = Object.keys(child.stated).length === 0 ? {} : { stated: child.stated };
      const bytes = { fileId, sha256: file.sha256, size: file.size };
      recordPlace(library, author, intake, { ...place, ...bytes, ...stated, name, modifiedAt: null });
    }
  }
}

/** Why a child becomes no exhibit. */
function whyLost(child: FileChild, depth: number): { readonly code: string; readonly reason: string } | undefined {
  if (child.fileId === null) return { code: child.code, reason: child.reason };
  if (depth <= deepest) return undefined;
  return {
    code: 'too-large',
    reason: say('container-too-deep', { most: deepest }),
  };
}

/** How many containers there are from the top of a family down to the one at this line, itself included. */
function depthOf(store: ReadableStore, itemId: number): number {
  const depth = store.value<number>(
    `WITH RECURSIVE above(id) AS (
       SELECT ? UNION SELECT parent_id FROM import_items JOIN above USING (id) WHERE parent_id IS NOT NULL
     ) SELECT count(*) FROM above`,
    [itemId],
  );
  return depth ?? 1;
}

/**
 * Where a child stands in the ledger, with the line that it has there already. Subtle: a container may hold a file
 * "a.zip" and beside it a folder of that name, so that what is in them has the same path; none may hide the other.
 */
function placeFor(
  store: ReadableStore,
  intake: Intake,
  container: Container,
  child: FileChild,
): { readonly path: string; readonly line?: LedgerLine } {
  const plain = `${container.path}/${child.path}`;
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? plain : `${plain} (${n})`;
    const line = itemAt(store, intake.id, path);
    if (line === undefined) return { path };
    if (line.parentId !== container.itemId) continue;
    // Ours, unless it is the line of a sibling that is really called so.
    if (n === 1 || !isPathOfChild(store, container.fileId, `${child.path} (${n})`)) return { path, line };
  }
}
