import type { Count } from '../../../contract/counts.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { setMembers } from './facts.ts';

type Row = Omit<Count, 'uid' | 'elements' | 'entityIds'> & {
  readonly uid: Buffer;
  readonly elements: string;
  readonly entityIds: string;
};

const select = `SELECT id, uid, case_id AS caseId, number, title, statute, elements, outcome,
  (SELECT json_group_array(entity_id) FROM count_entities WHERE count_id = counts.id AND deleted = 0) AS entityIds FROM counts`;

const countFrom = (row: Row): Count => ({
  ...row,
  uid: uidText(row.uid),
  elements: row.elements === '' ? [] : row.elements.split('\n'),
  entityIds: JSON.parse(row.entityIds) as number[],
});

/** The counts of a case in the order they were added. */
export function listCounts(store: ReadableStore, caseId: number): readonly Count[] {
  return store.all<Row>(`${select} WHERE case_id = ? AND deleted = 0 ORDER BY id`, [caseId]).map(countFrom);
}

/** Throws `not-found`. */
export function getCount(store: ReadableStore, id: number): Count {
  const row = store.one<Row>(`${select} WHERE id = ? AND deleted = 0`, [id]);
  if (!row) throw new Failure('not-found', 'This count is not in the library.');
  return countFrom(row);
}

type CountFields = { readonly [Field in Exclude<keyof Count, 'id' | 'uid' | 'caseId'>]?: Count[Field] | undefined };

export function addCount(operation: Operation, caseId: number, fields: CountFields): number {
  const id = operation.insert('counts', { case_id: caseId, ...columns(fields) });
  charge(operation, id, caseId, fields.entityIds);
  return id;
}

export function changeCount(operation: Operation, id: number, fields: CountFields): void {
  const { caseId } = getCount(operation, id);
  operation.set('counts', id, columns(fields));
  charge(operation, id, caseId, fields.entityIds);
}

/** Takes a count and its links away. */
export function removeCount(operation: Operation, id: number): void {
  getCount(operation, id);
  for (const noun of ['count_entities', 'fact_counts'] as const)
    for (const link of operation.values<number>(`SELECT id FROM ${noun} WHERE count_id = ? AND deleted = 0`, [id]))
      operation.remove(noun, link);
  operation.remove('counts', id);
}

function charge(operation: Operation, id: number, caseId: number, entityIds: readonly number[] | undefined): void {
  if (entityIds) setMembers(operation, 'count_entities', 'count_id', id, 'entity_id', 'entities', entityIds, caseId);
}

function columns({ number, title, statute, elements, outcome }: CountFields) {
  return {
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    ...(statute === undefined ? {} : { statute }),
    ...(elements === undefined ? {} : { elements: elements.join('\n') }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
