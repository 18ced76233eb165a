import type { Count } from '../../contract/counts.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addCount, changeCount, getCount, removeCount } from '../../db/store/queries/counts.ts';
import type { WritingDesk } from '../handlers.ts';

export function addCountTo(
  { operation, library }: WritingDesk,
  { caseId, ...fields }: CheckedInputOf<'counts.add'>,
): Count {
  getCase(library, { id: caseId });
  return told(operation, addCount(operation, caseId, fields));
}

export function changeCountOf({ operation }: WritingDesk, { id, ...fields }: CheckedInputOf<'counts.update'>): Count {
  changeCount(operation, id, fields);
  return told(operation, id);
}

export function dropCount({ operation }: WritingDesk, { id }: CheckedInputOf<'counts.remove'>): Done {
  told(operation, id);
  removeCount(operation, id);
  return { done: true };
}

function told(operation: WritingDesk['operation'], id: number): Count {
  const count = getCount(operation, id);
  operation.about(uidBytes(count.uid));
  return count;
}
