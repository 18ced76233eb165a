import type { Entity, Identifier } from '../../../contract/entities.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';

type Row = Omit<Entity, 'uid' | 'aliases' | 'isParty' | 'identifiers'> & {
  readonly uid: Buffer;
  readonly aliases: string;
  readonly isParty: number;
  readonly identifiers: string;
};

const select = `SELECT id, uid, case_id AS caseId, kind, name, aliases, role, is_party AS isParty, description,
  (SELECT json_group_array(json_object('id', id, 'kind', kind, 'value', value, 'remark', remark) ORDER BY id)
   FROM identifiers WHERE entity_id = entities.id AND deleted = 0) AS identifiers FROM entities`;

const entityFrom = (row: Row): Entity => ({
  ...row,
  uid: uidText(row.uid),
  aliases: row.aliases === '' ? [] : row.aliases.split('\n'),
  isParty: row.isParty === 1,
  identifiers: JSON.parse(row.identifiers) as Identifier[],
});

/** Persons and organisations of a case, parties first, in the order they were added. */
export function listEntities(store: ReadableStore, caseId: number): readonly Entity[] {
  return store
    .all<Row>(`${select} WHERE case_id = ? AND deleted = 0 ORDER BY is_party DESC, id`, [caseId])
    .map(entityFrom);
}

/** Throws `not-found`. */
export function getEntity(store: ReadableStore, id: number): Entity {
  const row = store.one<Row>(`${select} WHERE id = ? AND deleted = 0`, [id]);
  if (!row) throw new Failure('not-found', 'This person or organisation is not in the library.');
  return entityFrom(row);
}

type EntityFields = {
  readonly [Field in Exclude<keyof Entity, 'id' | 'uid' | 'caseId' | 'identifiers'>]?: Entity[Field] | undefined;
} & { readonly identifiers?: readonly Omit<Identifier, 'id'>[] | undefined };

export function addEntity(operation: Operation, caseId: number, fields: EntityFields): number {
  const id = operation.insert('entities', { case_id: caseId, ...columns(fields) });
  if (fields.identifiers) identify(operation, id, [], fields.identifiers);
  return id;
}

export function changeEntity(operation: Operation, id: number, fields: EntityFields): void {
  const { identifiers } = getEntity(operation, id);
  operation.set('entities', id, columns(fields));
  if (fields.identifiers) identify(operation, id, identifiers, fields.identifiers);
}

/** Takes an entity, its identifiers and its links away. */
export function removeEntity(operation: Operation, id: number): void {
  getEntity(operation, id);
  for (const noun of ['count_entities', 'fact_entities', 'identifiers'] as const)
    for (const own of operation.values<number>(`SELECT id FROM ${noun} WHERE entity_id = ? AND deleted = 0`, [id]))
      operation.remove(noun, own);
  operation.remove('entities', id);
}

/** Makes the identifiers exactly these. One that is written the same stays the record it was. */
function identify(
  operation: Operation,
  entityId: number,
  had: readonly Identifier[],
  wanted: readonly Omit<Identifier, 'id'>[],
): void {
  const left = [...had];
  for (const { kind, value, remark } of wanted) {
    const at = left.findIndex(each => each.kind === kind && each.value === value);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) operation.set('identifiers', same.id, { remark });
    else operation.insert('identifiers', { entity_id: entityId, kind, value, remark });
  }
  for (const { id } of left) operation.remove('identifiers', id);
}

function columns({ kind, name, aliases, role, isParty, description }: EntityFields) {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(name === undefined ? {} : { name }),
    ...(aliases === undefined ? {} : { aliases: aliases.join('\n') }),
    ...(role === undefined ? {} : { role }),
    ...(isParty === undefined ? {} : { is_party: isParty ? 1 : 0 }),
    ...(description === undefined ? {} : { description }),
  };
}
