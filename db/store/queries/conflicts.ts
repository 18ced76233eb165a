import type { Conflict } from '../../../contract/conflicts.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { type CheckedCitation, addCitation, citationsOf, removeCitationsOf } from './citations.ts';

type Row = Omit<Conflict, 'uid' | 'values'> & { readonly uid: Buffer };
type ValueRow = { readonly id: number; readonly conflictId: number; readonly value: string; readonly remark: string };

const select = 'SELECT id, uid, case_id AS caseId, claim, adopted_id AS adoptedId, reason FROM conflicts';

function conflictsFrom(store: ReadableStore, rows: readonly Row[]): readonly Conflict[] {
  const values = store.all<ValueRow>(
    `SELECT id, conflict_id AS conflictId, value, remark FROM conflict_values
     WHERE conflict_id IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY id`,
    [JSON.stringify(rows.map(row => row.id))],
  );
  const citations = citationsOf(
    store,
    'value_id',
    values.map(value => value.id),
  );
  return rows.map(row => ({
    ...row,
    uid: uidText(row.uid),
    values: values
      .filter(value => value.conflictId === row.id)
      .map(({ id, value, remark }) => ({ id, value, remark, citations: citations.get(id) ?? [] })),
  }));
}

/** The conflicts of a case in the order they were added. */
export function listConflicts(store: ReadableStore, caseId: number): readonly Conflict[] {
  return conflictsFrom(store, store.all<Row>(`${select} WHERE case_id = ? AND deleted = 0 ORDER BY id`, [caseId]));
}

/** Throws `not-found`. */
export function getConflict(store: ReadableStore, id: number): Conflict {
  const [conflict] = conflictsFrom(store, store.all<Row>(`${select} WHERE id = ? AND deleted = 0`, [id]));
  if (!conflict) throw new Failure('not-found', 'This conflict is not in the library.');
  return conflict;
}

export type SourcedValue = {
  readonly value: string;
  readonly remark: string;
  readonly citations: readonly CheckedCitation[];
};

export function addConflict(
  operation: Operation,
  caseId: number,
  claim: string,
  values: readonly SourcedValue[],
): number {
  const id = operation.insert('conflicts', { case_id: caseId, claim });
  for (const value of values) addValue(operation, id, value);
  return id;
}

export function addValue(operation: Operation, conflictId: number, value: SourcedValue): number {
  const id = operation.insert('conflict_values', { conflict_id: conflictId, value: value.value, remark: value.remark });
  for (const citation of value.citations) addCitation(operation, 'value_id', id, citation);
  return id;
}

/** Adopts a value with a reason, or none. Throws `not-found` for a value of another conflict. */
export function adoptValue(operation: Operation, id: number, valueId: number | null, reason: string): void {
  const conflict = getConflict(operation, id);
  if (valueId !== null && !conflict.values.some(value => value.id === valueId))
    throw new Failure('not-found', 'This value is not one of the conflict’s.');
  operation.set('conflicts', id, { adopted_id: valueId, reason });
}

export function removeConflict(operation: Operation, id: number): void {
  for (const value of getConflict(operation, id).values) {
    removeCitationsOf(operation, 'value_id', value.id);
    operation.remove('conflict_values', value.id);
  }
  operation.remove('conflicts', id);
}
