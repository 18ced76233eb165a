import { Failure } from '../../../contract/failure.ts';
import {
  type Import,
  type ImportItem,
  type ImportRules,
  importRules,
  type Outcome,
} from '../../../contract/imports.ts';
import type { Page } from '../../../contract/shapes.ts';
import { newUid, uidText } from '../../change/uid.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

type Row = Omit<Import, 'uid' | 'paths' | 'rules' | 'paused' | 'found'> & {
  readonly uid: Buffer;
  readonly paths: string;
  readonly rules: string;
  readonly paused: 0 | 1;
};

const counted = (outcome: Outcome): string =>
  `(SELECT count(*) FROM import_items WHERE import_id = imports.id AND outcome = '${outcome}') AS ${outcome}`;
/** Subtle: from the few files that are not read to their ledger lines, which CROSS JOIN keeps in this order. */
const readings = (state: string): string =>
  `(SELECT count(*) FROM files CROSS JOIN import_items ON file_id = files.id
    WHERE reading IN ('waiting', 'failed') AND reading = '${state}' AND import_id = imports.id AND outcome = 'stored')`;

const select = `SELECT id, uid, case_id AS caseId, custodian, source, acquired, rules, roots AS paths, state, failure, paused,
  started_at AS startedAt, ended_at AS endedAt,
  ${counted('stored')}, ${counted('duplicate')}, ${counted('failed')}, ${counted('skipped')},
  ${readings('waiting')} AS waiting, ${readings('failed')} AS unreadable
  FROM imports`;

const importFrom = (row: Row): Import => ({
  ...row,
  // Subtle: added up, not counted: the account is asked for again and again while its lines become many.
  found: row.stored + row.duplicate + row.failed + row.skipped,
  uid: uidText(row.uid),
  paths: JSON.parse(row.paths) as string[],
  rules: importRules.parse(JSON.parse(row.rules)),
  paused: row.paused === 1,
});

/** All imports, or those of a case, the newest first. */
export function listImports(store: ReadableStore, caseId: number | undefined): readonly Import[] {
  const rows =
    caseId === undefined
      ? store.all<Row>(`${select} ORDER BY id DESC`)
      : store.all<Row>(`${select} WHERE case_id = ? ORDER BY id DESC`, [caseId]);
  return rows.map(importFrom);
}

/** Throws `not-found`. */
export function getImport(store: ReadableStore, id: number): Import {
  const row = store.one<Row>(`${select} WHERE id = ?`, [id]);
  if (!row) throw new Failure('not-found', 'This import is not in the library.');
  return importFrom(row);
}

/** Gives the id back. Throws `not-found`. */
export function demandImport(store: ReadableStore, id: number): number {
  if (store.value('SELECT 1 FROM imports WHERE id = ?', [id]) === undefined)
    throw new Failure('not-found', 'This import is not in the library.');
  return id;
}

export function addImport(
  store: WritableStore,
  input: {
    readonly caseId: number;
    readonly paths: readonly string[];
    readonly custodian: string;
    readonly source: string;
    readonly ocr: boolean;
    readonly acquired: string;
    readonly rules: ImportRules;
  },
  now: number,
): { id: number; uid: Buffer } {
  const uid = newUid();
  const { id } = store.run(
    `INSERT INTO imports (uid, case_id, custodian, source, acquired, rules, roots, ocr, started_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      uid,
      input.caseId,
      input.custodian,
      input.source,
      input.acquired,
      JSON.stringify(input.rules),
      JSON.stringify(input.paths),
      input.ocr ? 1 : 0,
      now,
    ],
  );
  return { id, uid };
}

/** Whether an import that brought this file asked for what is written on its pictures. */
export function wantsOcr(store: ReadableStore, fileId: number): boolean {
  return (
    store.value(
      `SELECT 1 FROM import_items JOIN imports ON imports.id = import_id WHERE file_id = ? AND ocr = 1 LIMIT 1`,
      [fileId],
    ) !== undefined
  );
}

/** Which of these files an import has brought that asked for what is written on their pictures. */
export function filesForOcr(store: ReadableStore, importId: number, fileIds: Iterable<number>): number[] {
  if (store.value('SELECT 1 FROM imports WHERE id = ? AND ocr = 1', [importId]) === undefined) return [];
  return [...fileIds].filter(
    fileId =>
      store.value('SELECT 1 FROM import_items WHERE file_id = ? AND import_id = ?', [fileId, importId]) !== undefined,
  );
}

export function endImport(
  store: WritableStore,
  id: number,
  state: 'done' | 'cancelled' | 'failed',
  now: number,
  failure: string | null = null,
): void {
  store.run('UPDATE imports SET state = ?, failure = ?, ended_at = ? WHERE id = ?', [state, failure, now, id]);
}

export type NewItem = {
  readonly importId: number;
  readonly parentId: number | null;
  readonly path: string;
  readonly rawPath: Uint8Array | null;
  readonly outcome: Outcome;
  readonly code: string | null;
  readonly reason: string | null;
  readonly fileId: number | null;
  readonly exhibitId: number | null;
  readonly size: number | null;
};

export function addItem(store: WritableStore, item: NewItem, now: number): number {
  return store.run(
    `INSERT INTO import_items (import_id, parent_id, path, raw_path, outcome, code, reason, file_id, exhibit_id, size, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      item.importId,
      item.parentId,
      item.path,
      item.rawPath,
      item.outcome,
      item.code,
      item.reason,
      item.fileId,
      item.exhibitId,
      item.size,
      now,
    ],
  ).id;
}

/** Whether this place is in the ledger already, such as after an interrupted import went on. */
export function hasItem(store: ReadableStore, importId: number, path: string, rawPath: Uint8Array | null): boolean {
  return (
    store.value(`SELECT 1 FROM import_items WHERE import_id = ? AND path = ? AND ifnull(raw_path, '') = ?`, [
      importId,
      path,
      rawPath ?? '',
    ]) !== undefined
  );
}

export type LedgerLine = Pick<ImportItem, 'id' | 'outcome' | 'reason'> & { readonly parentId: number | null };

/** Takes a line out of the ledger, in whose place another one comes. */
export function removeItem(store: WritableStore, id: number): void {
  store.run('DELETE FROM import_items WHERE id = ?', [id]);
}

/** The ledger line at a path that is text; undefined when there is none. */
export function itemAt(store: ReadableStore, importId: number, path: string): LedgerLine | undefined {
  return store.one(
    `SELECT id, parent_id AS parentId, outcome, reason FROM import_items WHERE import_id = ? AND path = ? AND ifnull(raw_path, '') = ''`,
    [importId, path],
  );
}

/** How many lines there are of what is in the container at this line: all of them, and of what could not be taken out. */
export function countInside(store: ReadableStore, itemId: number): { readonly all: number; readonly lost: number } {
  return (
    store.one(
      `SELECT count(*) AS "all", count(CASE WHEN outcome = 'failed' THEN 1 END) AS lost FROM import_items WHERE parent_id = ?`,
      [itemId],
    ) ?? { all: 0, lost: 0 }
  );
}

/** The code of the reason why a file was not taken in, or not read. */
const reasonCode = `coalesce(code, CASE WHEN reading = 'failed' THEN reading_code END)`;

/** The ledger of an import, in the order the files were found. */
export function listItems(
  store: ReadableStore,
  input: {
    readonly id: number;
    readonly outcome?: Outcome | undefined;
    readonly unreadable: boolean;
    readonly kind?: string | undefined;
    readonly code?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Page<ImportItem> {
  const { kind = null, code = null, outcome = null } = input;
  const parameters = { id: input.id, outcome, kind, code };
  const where = [
    'import_id = :id',
    ...(input.outcome === undefined ? [] : ['outcome = :outcome']),
    ...(input.unreadable ? [`outcome = 'stored' AND reading = 'failed'`] : []),
    ...(kind === null ? [] : ['kind = :kind']),
    ...(code === null ? [] : [`${reasonCode} = :code`]),
  ].join(' AND ');
  const withFiles = 'LEFT JOIN files ON files.id = import_items.file_id';
  const rows = store.all<ImportItem>(
    `SELECT import_items.id, path, outcome, exhibit_id AS exhibitId, exhibits.number AS exhibitNumber, kind,
       (SELECT parents.exhibit_id FROM import_items AS parents WHERE parents.id = import_items.parent_id) AS containerId,
       import_items.size, reading, coalesce(reason, reading_message) AS reason, ${reasonCode} AS code
     FROM import_items ${withFiles} LEFT JOIN exhibits ON exhibits.id = exhibit_id
     WHERE ${where} AND import_items.id > :after ORDER BY import_items.id LIMIT :limit`,
    { ...parameters, after: decodeCursor(input.after)?.id ?? 0, limit: input.limit },
  );
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  return {
    rows,
    total: store.value<number>(`SELECT count(*) FROM import_items ${withFiles} WHERE ${where}`, parameters) ?? 0,
    next: last ? encodeCursor({ value: 0, id: last.id }) : null,
  };
}

export type NewOccurrence = {
  readonly exhibitId: number;
  readonly fileId: number;
  readonly importId: number;
  readonly parentId: number | null;
  readonly path: string;
  readonly rawPath: Uint8Array | null;
  readonly fileName: string;
  readonly modifiedAt: number | null;
  readonly stated: Readonly<Record<string, string>>;
};

export function addOccurrence(store: WritableStore, place: NewOccurrence, actor: string, now: number): void {
  store.run(
    `INSERT INTO occurrences (exhibit_id, file_id, import_id, parent_id, path, raw_path, file_name, modified_at, stated, found_at, actor)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      place.exhibitId,
      place.fileId,
      place.importId,
      place.parentId,
      place.path,
      place.rawPath,
      place.fileName,
      place.modifiedAt,
      JSON.stringify(place.stated),
      now,
      actor,
    ],
  );
}
