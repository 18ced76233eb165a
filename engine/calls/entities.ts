import type { Entity } from '../../contract/entities.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addEntity, changeEntity, getEntity, removeEntity } from '../../db/store/queries/entities.ts';
import { mergeEntity } from '../../db/store/queries/merge-entities.ts';
import type { WritingDesk } from '../handlers.ts';

export function addEntityTo(
  { operation, library }: WritingDesk,
  { caseId, ...fields }: CheckedInputOf<'entities.add'>,
): Entity {
  getCase(library, { id: caseId });
  return told(operation, addEntity(operation, caseId, fields));
}

export function changeEntityOf(
  { operation }: WritingDesk,
  { id, ...fields }: CheckedInputOf<'entities.update'>,
): Entity {
  changeEntity(operation, id, fields);
  return told(operation, id);
}

export function mergeEntities({ operation }: WritingDesk, { id, otherId }: CheckedInputOf<'entities.merge'>): Entity {
  mergeEntity(operation, id, otherId);
  return told(operation, id);
}

export function dropEntity({ operation }: WritingDesk, { id }: CheckedInputOf<'entities.remove'>): Done {
  told(operation, id);
  removeEntity(operation, id);
  return { done: true };
}

function told(operation: WritingDesk['operation'], id: number): Entity {
  const entity = getEntity(operation, id);
  operation.about(uidBytes(entity.uid));
  return entity;
}
