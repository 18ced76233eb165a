import { importRules } from '../../contract/imports.ts';
import type { Operation } from '../../db/change/operation.ts';
import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { dateColumns } from '../../db/store/queries/date-columns.ts';
import { fileById } from '../../db/store/queries/files.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import { readDate } from '../dates/read-date.ts';
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
  const open = store.value(
    `SELECT 1 FROM jobs WHERE kind = 'read' AND subject = ? AND state IN ('waiting', 'running')`,
    [fileId],
  );
  if (open === undefined) addJob(store, 'read', fileId, now, {}, readingRank(file.size, modifiedAt));
  return true;
}

/** Has a file read once more. Gives false when that waits to be done, or is being done. */
export function readAnew(store: WritableStore, fileId: number, now: number): boolean {
  const open = store.value(
    `SELECT 1 FROM jobs WHERE kind = 'read' AND subject = ? AND state IN ('waiting', 'running')`,
    [fileId],
  );
  if (open !== undefined) return false;
  store.run(`UPDATE files SET reading = 'waiting', reading_code = NULL, reading_message = NULL WHERE id = ?`, [fileId]);
  addJob(store, 'read', fileId, now);
  return true;
}

/** Bytes up to which files are read as they come, the newest first; of larger ones, those half as large come before. */
const smallFile = 64 * 1024;
/** Seconds since 1970: all that file systems give lie below. */
const latest = 10_000_000_000;

/** Small files are read before large ones, and new ones before old ones, so that the first results come at once. */
function readingRank(size: number, modifiedAt: number | null): number {
  const step = Math.max(0, Math.ceil(Math.log2(Math.max(1, size) / smallFile)));
  const seconds = Math.min(latest, Math.max(0, Math.round((modifiedAt ?? 0) / 1000)));
  return step * latest + latest - seconds;
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
