import type { Entity } from '../../../contract/entities.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';

type Row = Omit<Entity, 'uid' | 'aliases' | 'isParty'> & {
  readonly uid: Buffer;
  readonly aliases: string;
  readonly isParty: number;
};

const select = `SELECT id, uid, case_id AS caseId, kind, name, aliases, role, is_party AS isParty, description FROM entities`;

const entityFrom = (row: Row): Entity => ({
  ...row,
  uid: uidText(row.uid),
  aliases: row.aliases === '' ? [] : row.aliases.split('\n'),
  isParty: row.isParty === 1,
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

type EntityFields = { readonly [Field in Exclude<keyof Entity, 'id' | 'uid' | 'caseId'>]?: Entity[Field] | undefined };

export function addEntity(operation: Operation, caseId: number, fields: EntityFields): number {
  return operation.insert('entities', { case_id: caseId, ...columns(fields) });
}

export function changeEntity(operation: Operation, id: number, fields: EntityFields): void {
  getEntity(operation, id);
  operation.set('entities', id, columns(fields));
}

/** Takes an entity and its links away. */
export function removeEntity(operation: Operation, id: number): void {
  getEntity(operation, id);
  for (const noun of ['count_entities', 'fact_entities'] as const)
    for (const link of operation.values<number>(`SELECT id FROM ${noun} WHERE entity_id = ? AND deleted = 0`, [id]))
      operation.remove(noun, link);
  operation.remove('entities', id);
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
