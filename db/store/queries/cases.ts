import type { Case } from '../../../contract/cases.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Fields } from '../../change/nouns.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';

type Row = Omit<Case, 'uid'> & { readonly uid: Buffer };

const select = `SELECT id, uid, title, reference, jurisdiction, status, description,
  exhibit_prefix AS exhibitPrefix, exhibit_digits AS exhibitDigits,
  (SELECT count(*) FROM exhibits WHERE case_id = cases.id AND deleted = 0) AS exhibits,
  (SELECT count(*) FROM facts WHERE case_id = cases.id AND deleted = 0) AS facts,
  (SELECT count(*) FROM entities WHERE case_id = cases.id AND deleted = 0) AS people,
  (SELECT count(*) FROM notes WHERE case_id = cases.id AND deleted = 0) AS notes,
  (SELECT count(*) FROM conflicts WHERE case_id = cases.id AND deleted = 0 AND adopted_id IS NULL) AS openConflicts
  FROM cases`;

const caseFrom = (row: Row): Case => ({ ...row, uid: uidText(row.uid) });

/** All cases, the newest first. */
export function listCases(store: ReadableStore): readonly Case[] {
  return store.all<Row>(`${select} WHERE deleted = 0 ORDER BY id DESC`).map(caseFrom);
}

/** One case by id or reference. Throws `not-found`. */
export function getCase(store: ReadableStore, by: { id: number } | { reference: string }): Case {
  const row =
    'id' in by
      ? store.one<Row>(`${select} WHERE deleted = 0 AND id = ?`, [by.id])
      : store.one<Row>(`${select} WHERE deleted = 0 AND reference = ?`, [by.reference]);
  if (row) return caseFrom(row);
  throw new Failure(
    'not-found',
    'reference' in by ? `There is no case with the reference ${by.reference}.` : 'This case is not in the library.',
  );
}

type CaseChanges = {
  readonly [Field in 'title' | 'reference' | 'jurisdiction' | 'status' | 'description' | 'exhibitPrefix']?:
    | string
    | undefined;
} & { readonly exhibitDigits?: number | undefined };

/** Adds a case. Throws `conflict` when the reference is taken. */
export function addCase(operation: Operation, input: CaseChanges): Case {
  refuseTakenReference(operation, input.reference, 0);
  const id = operation.insert('cases', columns(input));
  return getCase(operation, { id });
}

export function changeCase(operation: Operation, id: number, input: CaseChanges): Case {
  getCase(operation, { id });
  refuseTakenReference(operation, input.reference, id);
  operation.set('cases', id, columns(input));
  return getCase(operation, { id });
}

function refuseTakenReference(store: ReadableStore, reference: string | undefined, except: number): void {
  if (!reference) return;
  const taken = store.value<string>('SELECT title FROM cases WHERE deleted = 0 AND reference = ? AND id <> ?', [
    reference,
    except,
  ]);
  if (taken !== undefined)
    throw new Failure('conflict', `The reference ${reference} belongs to the case “${taken}”. Choose another one.`);
}

function columns(input: CaseChanges): Fields<'cases'> {
  const { exhibitPrefix, exhibitDigits, title, reference, jurisdiction, status, description } = input;
  return withoutUndefined({
    title,
    reference,
    jurisdiction,
    status,
    description,
    exhibit_prefix: exhibitPrefix,
    exhibit_digits: exhibitDigits,
  });
}

const withoutUndefined = <Value>(fields: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined));
