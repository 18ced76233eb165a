import { Failure } from '../../../contract/failure.ts';
import type { Note } from '../../../contract/notes.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { citationsOf, removeCitationsOf } from './citations.ts';

type Row = Omit<Note, 'uid' | 'inReport' | 'citations'> & { readonly uid: Buffer; readonly inReport: number };

const select = `SELECT notes.id, notes.uid, notes.case_id AS caseId, exhibit_id AS exhibitId, exhibits.number AS exhibitNumber,
  page, notes.title, body, text, in_report AS inReport, locked_at AS lockedAt, amends_id AS amendsId, created_at AS createdAt
  FROM notes LEFT JOIN exhibits ON exhibits.id = exhibit_id`;

function notesFrom(store: ReadableStore, rows: readonly Row[]): readonly Note[] {
  const citations = citationsOf(
    store,
    'note_id',
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    ...row,
    uid: uidText(row.uid),
    inReport: row.inReport === 1,
    citations: citations.get(row.id) ?? [],
  }));
}

/** Notes of a case; or those on one exhibit and those that cite it. In the order they were made. */
export function listNotes(
  store: ReadableStore,
  input: { readonly caseId: number; readonly exhibitId?: number | undefined },
): readonly Note[] {
  const rows =
    input.exhibitId === undefined
      ? store.all<Row>(`${select} WHERE notes.case_id = ? AND notes.deleted = 0 ORDER BY notes.id`, [input.caseId])
      : store.all<Row>(
          `${select} WHERE notes.deleted = 0 AND notes.case_id = :caseId AND notes.id IN (
             SELECT id FROM notes WHERE exhibit_id = :exhibitId AND deleted = 0
             UNION SELECT note_id FROM citations WHERE citations.exhibit_id = :exhibitId AND deleted = 0)
           ORDER BY notes.id`,
          { caseId: input.caseId, exhibitId: input.exhibitId },
        );
  return notesFrom(store, rows);
}

/** Notes of a case whose words mention the person, organisation or fact with this uid, or an entry that was merged into it. */
export function notesMentioning(store: ReadableStore, caseId: number, uid: Uint8Array): readonly Note[] {
  return notesFrom(
    store,
    store.all<Row>(
      `${select} JOIN note_references ON note_id = notes.id
       WHERE notes.case_id = :caseId AND notes.deleted = 0 AND target IN (
         SELECT :uid UNION SELECT merged.uid FROM entities AS merged
         JOIN entities AS kept ON kept.id = merged.merged_id WHERE kept.uid = :uid)
       GROUP BY notes.id ORDER BY notes.id`,
      { uid, caseId },
    ),
  );
}

/** Throws `not-found`. */
export function getNote(store: ReadableStore, id: number): Note {
  const [note] = notesFrom(store, store.all<Row>(`${select} WHERE notes.id = ? AND notes.deleted = 0`, [id]));
  if (!note) throw new Failure('not-found', 'This note is not in the library.');
  return note;
}

export type NewNote = {
  readonly caseId: number;
  readonly exhibitId: number | null;
  readonly page: number | null;
  readonly title: string;
  readonly body: string;
  readonly text: string;
  readonly inReport: boolean;
  readonly amendsId: number | null;
};

export function addNote(operation: Operation, note: NewNote): number {
  return operation.insert('notes', {
    case_id: note.caseId,
    exhibit_id: note.exhibitId,
    page: note.page,
    title: note.title,
    body: note.body,
    text: note.text,
    in_report: note.inReport ? 1 : 0,
    amends_id: note.amendsId,
    created_at: operation.at,
  });
}

/** Throws `locked` for the words of a locked note. Whether it goes into the report may still change. */
export function changeNote(
  operation: Operation,
  id: number,
  changes: {
    readonly title?: string | undefined;
    readonly body?: string | undefined;
    readonly text?: string | undefined;
    readonly inReport?: boolean | undefined;
  },
): void {
  const note = getNote(operation, id);
  if (changes.title !== undefined || changes.body !== undefined) demandUnlocked(note);
  const { title, body, text, inReport } = changes;
  operation.set('notes', id, {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body, text: text ?? '' }),
    ...(inReport === undefined ? {} : { in_report: inReport ? 1 : 0 }),
  });
}

export function lockNote(operation: Operation, id: number): void {
  if (getNote(operation, id).lockedAt === null) operation.set('notes', id, { locked_at: operation.at });
}

export function removeNote(operation: Operation, id: number): void {
  demandUnlocked(getNote(operation, id));
  removeCitationsOf(operation, 'note_id', id);
  operation.remove('notes', id);
}

/** Throws `locked`. */
export function demandUnlocked({ lockedAt }: Note): void {
  if (lockedAt !== null)
    throw new Failure('locked', 'This note is locked. It stays as it is; add an amendment instead.');
}
