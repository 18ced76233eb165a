import type { Operation } from '../../db/change/operation.ts';
import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { addExhibit } from '../../db/store/queries/exhibit-changes.ts';
import { dateColumns } from '../../db/store/queries/date-columns.ts';
import { childrenOf, fileById } from '../../db/store/queries/files.ts';
import { addItem, addOccurrence, hasItem } from '../../db/store/queries/imports.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import { readDate } from '../dates/read-date.ts';
import type { Intake } from './record-found.ts';

/** A container in a case, whose contents shall become exhibits. */
export type Container = {
  readonly exhibitId: number;
  readonly fileId: number;
  readonly itemId: number;
  readonly path: string;
};

/** How deep containers within containers are followed. Deeper ones are bombs, or mail that was forwarded without end. */
const deepest = 20;

/**
 * Makes exhibits of what came out of a container, with the container's custodian and source; what the case has
 * already gets one more occurrence. What the ledger has already is left alone, so this may be done again.
 */
export function bringFamily(operation: Operation, intake: Intake, container: Container): void {
  const { store } = operation;
  const depth = depthOf(store, container.exhibitId);
  const used = new Set<string>();
  for (const child of childrenOf(store, container.fileId)) {
    const path = `${container.path}/${uniqueName(child.name, used)}`;
    if (hasItem(store, intake.id, path, null)) continue;
    const file = fileById(store, child.fileId);
    if (!file) throw new Error('A file that came out of a container is not recorded');
    const common = { importId: intake.id, path, rawPath: null, fileId: child.fileId };
    const item = { ...common, parentId: container.itemId, size: file.size };
    const known = store.value<number>('SELECT id FROM exhibits WHERE case_id = ? AND file_id = ? AND deleted = 0', [
      intake.caseId,
      child.fileId,
    ]);
    if (depth > deepest) {
      const reason = `This is the ${depth}th container inside another one, and they are followed to the ${deepest}th. Save it as a file and import it by itself.`;
      addItem(
        store,
        { ...item, fileId: null, outcome: 'failed', code: 'too-large', reason, exhibitId: null },
        operation.at,
      );
      continue;
    }
    const exhibitId =
      known ??
      addExhibit(operation, {
        caseId: intake.caseId,
        fileId: child.fileId,
        parentId: container.exhibitId,
        title: titleFromName(child.name),
        fileName: child.name,
        custodian: intake.custodian,
        source: intake.source,
      }).id;
    addOccurrence(
      store,
      {
        exhibitId,
        fileId: child.fileId,
        importId: intake.id,
        parentId: container.exhibitId,
        path,
        rawPath: null,
        fileName: child.name,
        modifiedAt: null,
      },
      operation.actor,
      operation.at,
    );
    const itemId = addItem(
      store,
      { ...item, exhibitId, outcome: known === undefined ? 'stored' : 'duplicate', code: null, reason: null },
      operation.at,
    );
    if (wantReading(store, child.fileId, operation.at)) continue;
    if (known === undefined) describeExhibit(operation, exhibitId, child.fileId);
    bringFamily(operation, intake, { exhibitId, fileId: child.fileId, itemId, path });
  }
}

/** How many containers there are from the top of a family down to this one, itself included. */
function depthOf(store: ReadableStore, exhibitId: number): number {
  const depth = store.value<number>(
    `WITH RECURSIVE above(id) AS (
       SELECT ? UNION SELECT parent_id FROM exhibits JOIN above USING (id) WHERE parent_id IS NOT NULL
     ) SELECT count(*) FROM above`,
    [exhibitId],
  );
  return depth ?? 1;
}

/** Sees to it that a file's text will be read. Gives false when it was read already. */
export function wantReading(store: WritableStore, fileId: number, now: number): boolean {
  if (fileById(store, fileId)?.reading !== 'waiting') return false;
  const open = store.value(
    `SELECT 1 FROM jobs WHERE kind = 'read' AND subject = ? AND state IN ('waiting', 'running')`,
    [fileId],
  );
  if (open === undefined) addJob(store, 'read', fileId, now);
  return true;
}

/** Gives an exhibit the title and date that its file states of itself, as written. Only mail does so reliably. */
export function describeExhibit(operation: Operation, exhibitId: number, fileId: number): void {
  const row = operation.one<{ kind: string; metadata: string; title: string; file_name: string; date_text: string }>(
    'SELECT kind, metadata, title, file_name, date_text FROM exhibits JOIN files ON files.id = file_id WHERE exhibits.id = ? AND files.id = ?',
    [exhibitId, fileId],
  );
  if (row?.kind !== 'mail') return;
  const { title, date } = JSON.parse(row.metadata) as Record<string, string>;
  // What a person has typed meanwhile stays.
  const untouched = row.title === titleFromName(row.file_name);
  operation.set('exhibits', exhibitId, {
    ...(title && untouched ? { title: title.slice(0, 500) } : {}),
    ...(date && row.date_text === '' ? dateColumns(readDate(date)) : {}),
  });
}

/** A file name without its ending, as a first title. */
export function titleFromName(name: string): string {
  const title = name
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .trim();
  return (title === '' ? name : title).slice(0, 500);
}

/** The exhibits of a file in all cases, once for each ledger line that found it: the places of a container are the places of what is in it. */
export function containersOf(
  store: ReadableStore,
  fileId: number,
): readonly (Container & { readonly intake: Intake })[] {
  return store
    .all<{
      exhibitId: number;
      itemId: number;
      path: string;
      importId: number;
      caseId: number;
      custodian: string;
      source: string;
    }>(
      `SELECT exhibits.id AS exhibitId, import_items.id AS itemId, path, import_id AS importId, exhibits.case_id AS caseId,
         exhibits.custodian, exhibits.source
       FROM exhibits JOIN import_items ON exhibit_id = exhibits.id AND outcome <> 'failed'
       WHERE exhibits.file_id = ? AND exhibits.deleted = 0 ORDER BY import_items.id`,
      [fileId],
    )
    .map(({ importId, caseId, custodian, source, ...row }) => ({
      ...row,
      fileId,
      intake: { id: importId, caseId, custodian, source },
    }));
}

/** Names in a container may repeat; the ledger tells them apart as "name (2)". */
function uniqueName(name: string, used: Set<string>): string {
  const plain = name.replaceAll('/', '∕') || 'unnamed';
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? plain : `${plain} (${n})`;
    if (used.has(candidate)) continue;
    used.add(candidate);
    return candidate;
  }
}
