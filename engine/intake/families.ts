import { importRules } from '../../contract/imports.ts';
import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { fileById } from '../../db/store/queries/files.ts';
import { addJob, hasOpenJobFor } from '../../db/store/queries/jobs.ts';
import { rankOf } from './order-of-work.ts';
import type { Intake } from './record-place.ts';

/** A container in a case, whose contents shall become exhibits. */
export type Container = {
  readonly exhibitId: number;
  readonly fileId: number;
  readonly itemId: number;
  readonly path: string;
};

/** Sees to it that a file's text will be read. Gives false when it was read already. */
export function wantReading(store: WritableStore, fileId: number, now: number, modifiedAt: number | null): boolean {
  const file = fileById(store, fileId);
  if (file?.reading !== 'waiting') return false;
  if (!hasOpenJobFor(store, 'read', fileId)) addJob(store, 'read', fileId, now, {}, rankOf(file.size, modifiedAt));
  return true;
}

/** Has a file read once more. Gives false when that waits to be done, or is being done. */
export function readAnew(store: WritableStore, fileId: number, now: number): boolean {
  if (hasOpenJobFor(store, 'read', fileId)) return false;
  readOnceMore(store, fileId, now);
  return true;
}

/** Has a file read once more, whatever is being done with it: what that comes to holds no longer. */
export function readOnceMore(store: WritableStore, fileId: number, now: number): void {
  store.run(`UPDATE files SET reading = 'waiting', reading_code = NULL, reading_message = NULL WHERE id = ?`, [fileId]);
  addJob(store, 'read', fileId, now);
}

/** A place of a container, and the import that found it there. */
export type ContainerPlace = Container & { readonly intake: Intake };

const places = `SELECT exhibits.id AS exhibitId, import_items.file_id AS fileId, import_items.id AS itemId, path,
    import_id AS importId, exhibits.case_id AS caseId, exhibits.custodian, exhibits.source,
    exhibits.acquired, imports.rules
  FROM import_items JOIN exhibits ON exhibits.id = exhibit_id JOIN imports ON imports.id = import_id
  WHERE outcome IN ('stored', 'duplicate') AND exhibits.deleted = 0`;

type PlaceRow = Container & {
  readonly importId: number;
  readonly caseId: number;
  readonly custodian: string;
  readonly source: string;
  readonly acquired: string;
  readonly rules: string;
};

const placeFrom = ({
  importId,
  caseId,
  custodian,
  source,
  acquired,
  rules,
  ...container
}: PlaceRow): ContainerPlace => ({
  ...container,
  intake: { id: importId, caseId, custodian, source, acquired, rules: importRules.parse(JSON.parse(rules)) },
});

/** The exhibits of a file in all cases, once for each ledger line that found it: the places of a container are the places of what is in it. */
export function containersOf(store: ReadableStore, fileId: number): readonly ContainerPlace[] {
  return store
    .all<PlaceRow>(`${places} AND import_items.file_id = ? ORDER BY import_items.id`, [fileId])
    .map(placeFrom);
}

/** The first place of a file, where its exhibit still stands. */
export function firstPlaceOf(store: ReadableStore, fileId: number): ContainerPlace | undefined {
  const row = store.one<PlaceRow>(`${places} AND import_items.file_id = ? ORDER BY import_items.id LIMIT 1`, [fileId]);
  return row && placeFrom(row);
}

/** The place of a ledger line; undefined when its exhibit has been removed. */
export function containerAt(store: ReadableStore, itemId: number): ContainerPlace | undefined {
  const row = store.one<PlaceRow>(`${places} AND import_items.id = ?`, [itemId]);
  return row && placeFrom(row);
}
