import type { EvidenceDate } from '../../../contract/dates.ts';
import type { Exhibit, ExhibitDetails, FamilyMember, Occurrence } from '../../../contract/exhibits.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Page } from '../../../contract/shapes.ts';
import { uidText } from '../../change/uid.ts';
import { type DateColumns, dateFrom } from './date-columns.ts';
import type { ReadableStore } from '../handles.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

type Row = Omit<Exhibit, 'uid' | 'sha256' | 'tagIds' | 'date'> &
  DateColumns & {
    readonly uid: Buffer;
    readonly sha256: Buffer;
    readonly tagIds: string;
    readonly number_order: string;
  };

const select = `SELECT exhibits.id, exhibits.uid, case_id AS caseId, file_id AS fileId, exhibits.parent_id AS parentId,
  number, number_order, title, file_name AS fileName, kind, media_type AS mediaType, size, page_count AS pages, sha256,
  custodian, source, acquired, description, status, date_text, date_precision, date_zone, date_from, date_to,
  added_at AS addedAt, reading, reading_message AS readingProblem, reading_code AS readingCode,
  (SELECT json_group_array(tag_id) FROM exhibit_tags WHERE exhibit_id = exhibits.id AND deleted = 0) AS tagIds,
  (SELECT count(*) FROM citations WHERE exhibit_id = exhibits.id AND deleted = 0) AS citations
  FROM exhibits JOIN files ON files.id = file_id`;

function exhibitFrom(row: Row): Exhibit {
  const {
    date_text: _t,
    date_precision: _p,
    date_zone: _z,
    date_from: _f,
    date_to: _o,
    number_order: _n,
    ...rest
  } = row;
  const date: EvidenceDate = dateFrom(row);
  return {
    ...rest,
    uid: uidText(row.uid),
    sha256: row.sha256.toString('hex'),
    tagIds: JSON.parse(row.tagIds) as number[],
    date,
  };
}

/** What each order sorts by. All have an index, and end in the id so that no two rows are equal. */
const orders = {
  number: 'number_order',
  title: 'title',
  date: 'date_from',
  added: 'added_at',
} as const;

/** Exhibits of a case, in pages. */
export function listExhibits(
  store: ReadableStore,
  input: {
    readonly caseId: number;
    readonly sort: keyof typeof orders;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Page<Exhibit> {
  const column = orders[input.sort];
  const cursor = decodeCursor(input.after);
  const rows = cursor
    ? store.all<Row>(
        `${select} WHERE case_id = ? AND deleted = 0 AND (${column}, exhibits.id) > (?, ?) ORDER BY ${column}, exhibits.id LIMIT ?`,
        [input.caseId, cursor.value, cursor.id, input.limit],
      )
    : store.all<Row>(`${select} WHERE case_id = ? AND deleted = 0 ORDER BY ${column}, exhibits.id LIMIT ?`, [
        input.caseId,
        input.limit,
      ]);
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  const sortValue = (row: Row): string | number =>
    ({ number: row.number_order, title: row.title, date: row.date_from, added: row.addedAt })[input.sort];
  return {
    rows: rows.map(exhibitFrom),
    total: store.value<number>('SELECT count(*) FROM exhibits WHERE case_id = ? AND deleted = 0', [input.caseId]) ?? 0,
    next: last ? encodeCursor({ value: sortValue(last), id: last.id }) : null,
  };
}

/** The exhibits with these ids, in any order; those that are gone are left out. */
export function exhibitsById(store: ReadableStore, ids: readonly number[]): readonly Exhibit[] {
  return store
    .all<Row>(`${select} WHERE deleted = 0 AND exhibits.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
    .map(exhibitFrom);
}

/** One exhibit by id, or by case and number. Throws `not-found`. */
export function getExhibit(store: ReadableStore, by: { id: number } | { caseId: number; number: string }): Exhibit {
  const row =
    'id' in by
      ? store.one<Row>(`${select} WHERE deleted = 0 AND exhibits.id = ?`, [by.id])
      : store.one<Row>(`${select} WHERE deleted = 0 AND case_id = ? AND number = ?`, [by.caseId, by.number]);
  if (row) return exhibitFrom(row);
  throw new Failure(
    'not-found',
    'number' in by ? `There is no exhibit ${by.number} in this case.` : 'This exhibit is not in the library.',
  );
}

export function exhibitDetails(store: ReadableStore, exhibit: Exhibit): Omit<ExhibitDetails, 'scans' | 'languages'> {
  const file = store.one<{ metadata: string; verifiedAt: number | null }>(
    'SELECT metadata, verified_at AS verifiedAt FROM files WHERE id = ?',
    [exhibit.fileId],
  );
  if (!file)
    throw new Failure(
      'integrity',
      `The file of exhibit ${exhibit.number} is missing from the store. Verify the library.`,
    );
  const children = store.all<FamilyMember>(
    'SELECT id, number, title FROM exhibits WHERE parent_id = ? AND deleted = 0 ORDER BY id LIMIT ?',
    [exhibit.id, mostMembers + 1],
  );
  return {
    ...exhibit,
    metadata: JSON.parse(file.metadata) as Record<string, string>,
    verifiedAt: file.verifiedAt,
    occurrences: store
      .all<Omit<Occurrence, 'stated'> & { stated: string }>(
        `SELECT path, file_name AS fileName, parent_id AS parentId, import_id AS importId, modified_at AS modifiedAt,
           stated, found_at AS foundAt, actor FROM occurrences WHERE exhibit_id = ? ORDER BY id`,
        [exhibit.id],
      )
      .map(row => ({ ...row, stated: JSON.parse(row.stated) as Record<string, string> })),
    children: children.slice(0, mostMembers),
    hasMoreChildren: children.length > mostMembers,
    knownBefore: children.length > 0 ? [] : knownBefore(store, exhibit),
  };
}

/** Of a family that are told with one exhibit: a mailbox may hold a hundred thousand messages. */
const mostMembers = 1000;

/** Files in a container that the case had from elsewhere: each is an exhibit once, wherever it is found. */
function knownBefore(store: ReadableStore, { caseId, fileId }: Exhibit): readonly FamilyMember[] {
  return store.all<FamilyMember>(
    `SELECT DISTINCT exhibits.id, number, title FROM file_children
     JOIN exhibits ON exhibits.file_id = file_children.file_id AND case_id = ? AND deleted = 0
     WHERE file_children.parent_id = ? ORDER BY exhibits.id LIMIT ?`,
    [caseId, fileId, mostMembers],
  );
}

/** The cases in which a file is an exhibit. */
export function casesOfFile(store: ReadableStore, fileId: number): readonly number[] {
  return store.values<number>('SELECT DISTINCT case_id FROM exhibits WHERE file_id = ? AND deleted = 0', [fileId]);
}

/** The exhibits that are this file, in any case. */
export function exhibitsOfFile(
  store: ReadableStore,
  fileId: number,
): readonly Pick<Exhibit, 'id' | 'caseId' | 'number' | 'title'>[] {
  return store.all('SELECT id, case_id AS caseId, number, title FROM exhibits WHERE file_id = ? AND deleted = 0', [
    fileId,
  ]);
}

/** The files of the exhibits of a case. */
export function filesOfCase(store: ReadableStore, caseId: number): readonly number[] {
  return store.values<number>('SELECT file_id FROM exhibits WHERE case_id = ? AND deleted = 0', [caseId]);
}
