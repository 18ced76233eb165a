import type { differences, ImportAccount, ImportComparison } from '../../../contract/imports.ts';
import type { Page } from '../../../contract/shapes.ts';
import type { ReadableStore } from '../handles.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** What an import came to, by kind of file and by reason. */
export function accountOf(store: ReadableStore, importId: number): ImportAccount {
  return {
    kinds: store.all(
      `SELECT kind, count(*) AS count, sum(import_items.size) AS bytes
       FROM import_items JOIN files ON files.id = file_id WHERE import_id = ? GROUP BY kind ORDER BY count DESC, kind`,
      [importId],
    ),
    reasons: store.all(
      `SELECT outcome, code, count(*) AS count, min(reason) AS sentence FROM (
         SELECT outcome, coalesce(code, '') AS code, reason FROM import_items
         WHERE import_id = :id AND outcome IN ('failed', 'skipped')
         UNION ALL
         SELECT 'unreadable', coalesce(reading_code, ''), reading_message
         FROM import_items JOIN files ON files.id = file_id
         WHERE import_id = :id AND outcome = 'stored' AND reading = 'failed'
       ) GROUP BY outcome, code ORDER BY count DESC, outcome, code`,
      { id: importId },
    ),
  };
}

type Difference = (typeof differences)[number];

/** The newest earlier import of the same case and places that came to its end. */
export function earlierImport(
  store: ReadableStore,
  importId: number,
): { readonly id: number; readonly startedAt: number } | undefined {
  return store.one(
    `SELECT earlier.id, earlier.started_at AS startedAt FROM imports AS earlier JOIN imports AS this ON this.id = ?
     WHERE earlier.id < this.id AND earlier.case_id = this.case_id AND earlier.roots = this.roots
       AND earlier.state = 'done' ORDER BY earlier.id DESC LIMIT 1`,
    [importId],
  );
}

/** Places on the disk of one import beside those of another: what is in containers follows its container. */
const beside = `SELECT path, raw_path, file_id, exhibit_id, outcome FROM import_items WHERE parent_id IS NULL AND import_id =`;
const samePlace = `one.path = other.path AND ifnull(one.raw_path, '') = ifnull(other.raw_path, '')`;
const only = (one: string, other: string): string =>
  `SELECT one.* FROM (${beside} ${one}) AS one LEFT JOIN (${beside} ${other}) AS other ON ${samePlace} WHERE other.path IS NULL`;

/** Subtle: with a file that could not be taken in on one side nothing is known of a change; then it counts as the same. */
const rowsOf: Readonly<Record<Difference, string>> = {
  new: only(':this', ':earlier'),
  gone: only(':earlier', ':this'),
  changed: `SELECT one.* FROM (${beside} :this) AS one JOIN (${beside} :earlier) AS other ON ${samePlace}
    WHERE one.file_id <> other.file_id`,
};

/** How an import differs from the earlier one of the same places; null when there is none. */
export function compareImports(store: ReadableStore, importId: number): ImportComparison | null {
  const earlier = earlierImport(store, importId);
  if (!earlier) return null;
  const both = { this: importId, earlier: earlier.id };
  const count = (what: Difference): number => store.value<number>(`SELECT count(*) FROM (${rowsOf[what]})`, both) ?? 0;
  const [added, changed, gone] = [count('new'), count('changed'), count('gone')];
  const all =
    store.value<number>('SELECT count(*) FROM import_items WHERE parent_id IS NULL AND import_id = ?', [importId]) ?? 0;
  return { earlier, new: added, changed, gone, same: all - added - changed };
}

/** The places that differ, in the order of their paths. */
export function listDifferences(
  store: ReadableStore,
  input: {
    readonly id: number;
    readonly what: Difference;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Page<{ readonly path: string; readonly exhibitId: number | null; readonly exhibitNumber: string | null }> {
  const earlier = earlierImport(store, input.id);
  if (!earlier) return { rows: [], total: 0, next: null };
  const both = { this: input.id, earlier: earlier.id };
  const from = decodeCursor(input.after)?.id ?? 0;
  const rows = store.all<{ path: string; exhibitId: number | null; exhibitNumber: string | null }>(
    `SELECT found.path, exhibit_id AS exhibitId, number AS exhibitNumber FROM (${rowsOf[input.what]}) AS found
     LEFT JOIN exhibits ON exhibits.id = exhibit_id ORDER BY found.path, found.raw_path LIMIT :limit OFFSET :from`,
    { ...both, limit: input.limit, from },
  );
  return {
    rows,
    total: store.value<number>(`SELECT count(*) FROM (${rowsOf[input.what]})`, both) ?? 0,
    next: rows.length === input.limit ? encodeCursor({ value: 0, id: from + rows.length }) : null,
  };
}
