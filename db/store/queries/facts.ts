import type { EvidenceDate } from '../../../contract/dates.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Fact } from '../../../contract/facts.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { citationsOf, removeCitationsOf } from './citations.ts';
import { type DateColumns, dateColumns, dateFrom } from './date-columns.ts';
import { setLink } from './tags.ts';

type Row = Omit<Fact, 'uid' | 'date' | 'citations' | 'entityIds' | 'countIds'> &
  DateColumns & { readonly uid: Buffer; readonly entityIds: string; readonly countIds: string };

const select = `SELECT id, uid, case_id AS caseId, text, status, evaluation, created_at AS createdAt,
  date_text, date_precision, date_zone, date_from, date_to,
  (SELECT json_group_array(entity_id) FROM fact_entities WHERE fact_id = facts.id AND deleted = 0) AS entityIds,
  (SELECT json_group_array(count_id) FROM fact_counts WHERE fact_id = facts.id AND deleted = 0) AS countIds
  FROM facts`;

function factsFrom(store: ReadableStore, rows: readonly Row[]): readonly Fact[] {
  const citations = citationsOf(
    store,
    'fact_id',
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    id: row.id,
    uid: uidText(row.uid),
    caseId: row.caseId,
    text: row.text,
    status: row.status,
    evaluation: row.evaluation,
    date: dateFrom(row),
    createdAt: row.createdAt,
    citations: citations.get(row.id) ?? [],
    entityIds: JSON.parse(row.entityIds) as number[],
    countIds: JSON.parse(row.countIds) as number[],
  }));
}

/** The chronology of a case: by the first day of each date, undated facts last. */
export function listFacts(store: ReadableStore, caseId: number): readonly Fact[] {
  return factsFrom(
    store,
    store.all<Row>(`${select} WHERE case_id = ? AND deleted = 0 ORDER BY date_from = '', date_from, date_to, id`, [
      caseId,
    ]),
  );
}

/** Throws `not-found`. */
export function getFact(store: ReadableStore, id: number): Fact {
  const [fact] = factsFrom(store, store.all<Row>(`${select} WHERE id = ? AND deleted = 0`, [id]));
  if (!fact) throw new Failure('not-found', 'This fact is not in the library.');
  return fact;
}

type FactFields = {
  readonly text?: string | undefined;
  readonly status?: string | undefined;
  readonly evaluation?: string | undefined;
  readonly date?: EvidenceDate | undefined;
  readonly entityIds?: readonly number[] | undefined;
  readonly countIds?: readonly number[] | undefined;
};

export function addFact(operation: Operation, caseId: number, fields: FactFields): number {
  const { text, status, evaluation, date } = fields;
  const id = operation.insert('facts', {
    case_id: caseId,
    created_at: operation.at,
    ...defined({ text, status, evaluation }),
    ...(date ? dateColumns(date) : {}),
  });
  linkFact(operation, id, caseId, fields);
  return id;
}

export function changeFact(operation: Operation, id: number, fields: FactFields): void {
  const { caseId } = getFact(operation, id);
  const { text, status, evaluation, date } = fields;
  operation.set('facts', id, { ...defined({ text, status, evaluation }), ...(date ? dateColumns(date) : {}) });
  linkFact(operation, id, caseId, fields);
}

export function removeFact(operation: Operation, id: number): void {
  getFact(operation, id);
  removeCitationsOf(operation, 'fact_id', id);
  operation.remove('facts', id);
}

function linkFact(operation: Operation, id: number, caseId: number, { entityIds, countIds }: FactFields): void {
  if (entityIds) setMembers(operation, 'fact_entities', 'fact_id', id, 'entity_id', 'entities', entityIds, caseId);
  if (countIds) setMembers(operation, 'fact_counts', 'fact_id', id, 'count_id', 'counts', countIds, caseId);
}

/** Makes the links of one record exactly these. Throws `not-found` for what is not in the same case. */
export function setMembers(
  operation: Operation,
  noun: 'fact_entities' | 'fact_counts' | 'count_entities',
  ownColumn: string,
  ownId: number,
  memberColumn: string,
  memberNoun: 'entities' | 'counts',
  wanted: readonly number[],
  caseId: number,
): void {
  const had = operation.values<number>(`SELECT ${memberColumn} FROM ${noun} WHERE ${ownColumn} = ? AND deleted = 0`, [
    ownId,
  ]);
  for (const id of had)
    if (!wanted.includes(id)) setLink(operation, noun, { [ownColumn]: ownId, [memberColumn]: id }, false);
  for (const id of wanted) {
    if (
      operation.value(`SELECT 1 FROM ${memberNoun} WHERE id = ? AND case_id = ? AND deleted = 0`, [id, caseId]) ===
      undefined
    )
      throw new Failure(
        'not-found',
        memberNoun === 'entities'
          ? 'This person or organisation is not in the case.'
          : 'This count is not in the case.',
      );
    setLink(operation, noun, { [ownColumn]: ownId, [memberColumn]: id }, true);
  }
}

const defined = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined));
