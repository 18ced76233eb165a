import type { Conflict } from '../../contract/conflicts.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import {
  type SourcedValue,
  addConflict,
  addValue,
  adoptValue,
  getConflict,
  removeConflict,
} from '../../db/store/queries/conflicts.ts';
import { checkCitation } from '../cite/check-citation.ts';
import type { WritingDesk } from '../handlers.ts';

export function addConflictTo(desk: WritingDesk, { caseId, claim, values }: CheckedInputOf<'conflicts.add'>): Conflict {
  getCase(desk.library, { id: caseId });
  const sourced = values.map(value => withCheckedSources(desk, caseId, value));
  return told(desk.operation, addConflict(desk.operation, caseId, claim, sourced));
}

export function addValueTo(desk: WritingDesk, { id, value }: CheckedInputOf<'conflicts.addValue'>): Conflict {
  const { caseId } = getConflict(desk.operation, id);
  addValue(desk.operation, id, withCheckedSources(desk, caseId, value));
  return told(desk.operation, id);
}

export function adoptConflictValue({ operation }: WritingDesk, input: CheckedInputOf<'conflicts.adopt'>): Conflict {
  adoptValue(operation, input.id, input.valueId, input.valueId === null ? '' : input.reason);
  return told(operation, input.id);
}

export function dropConflict({ operation }: WritingDesk, { id }: CheckedInputOf<'conflicts.remove'>): Done {
  told(operation, id);
  removeConflict(operation, id);
  return { done: true };
}

function withCheckedSources(
  { library, text }: WritingDesk,
  caseId: number,
  { value, remark, citations }: CheckedInputOf<'conflicts.addValue'>['value'],
): SourcedValue {
  return { value, remark, citations: citations.map(citation => checkCitation(library, text, caseId, citation)) };
}

function told(operation: WritingDesk['operation'], id: number): Conflict {
  const conflict = getConflict(operation, id);
  operation.about(uidBytes(conflict.uid));
  return conflict;
}
