import { Failure } from '../../contract/failure.ts';
import type { Fact } from '../../contract/facts.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addCitation, removeCitation } from '../../db/store/queries/citations.ts';
import { addFact, changeFact, getFact, removeFact } from '../../db/store/queries/facts.ts';
import { checkCitation } from '../cite/check-citation.ts';
import { readDate } from '../dates/read-date.ts';
import type { WritingDesk } from '../handlers.ts';

export function addFactTo(
  { operation, library, text }: WritingDesk,
  { caseId, date, citations, ...fields }: CheckedInputOf<'facts.add'>,
): Fact {
  getCase(library, { id: caseId });
  const checked = citations.map(citation => checkCitation(library, text, caseId, citation));
  const id = addFact(operation, caseId, { ...fields, date: readDate(date) });
  for (const citation of checked) addCitation(operation, 'fact_id', id, citation);
  return told(operation, id);
}

export function changeFactOf(
  { operation }: WritingDesk,
  { id, date, ...fields }: CheckedInputOf<'facts.update'>,
): Fact {
  changeFact(operation, id, { ...fields, date: date === undefined ? undefined : readDate(date) });
  return told(operation, id);
}

export function changeFacts(
  { operation }: WritingDesk,
  { ids, addEntityIds, addCountIds, ...fields }: CheckedInputOf<'facts.updateMany'>,
): Done {
  for (const id of ids) {
    const { entityIds, countIds } = getFact(operation, id);
    changeFact(operation, id, {
      ...fields,
      entityIds: [...new Set([...entityIds, ...addEntityIds])],
      countIds: [...new Set([...countIds, ...addCountIds])],
    });
  }
  toldMany(operation, ids);
  return { done: true };
}

export function dropFacts({ operation }: WritingDesk, { ids }: CheckedInputOf<'facts.removeMany'>): Done {
  toldMany(operation, ids);
  for (const id of ids) removeFact(operation, id);
  return { done: true };
}

/** The log names the fact when an act is about a single one; of more it tells how many. */
function toldMany(operation: WritingDesk['operation'], ids: readonly number[]): void {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) told(operation, only);
  else operation.tell({ facts: ids.length });
}

export function cite({ operation, library, text }: WritingDesk, { id, citation }: CheckedInputOf<'facts.cite'>): Fact {
  const { caseId } = getFact(operation, id);
  addCitation(operation, 'fact_id', id, checkCitation(library, text, caseId, citation));
  return told(operation, id);
}

export function uncite({ operation }: WritingDesk, { id, citationId }: CheckedInputOf<'facts.uncite'>): Fact {
  const { citations } = getFact(operation, id);
  if (citations.length === 1 && citations[0]?.id === citationId)
    throw new Failure(
      'conflict',
      'This is the only pin-cite of the fact. Cite another page first, or remove the fact.',
    );
  removeCitation(operation, 'fact_id', id, citationId);
  return told(operation, id);
}

export function dropFact({ operation }: WritingDesk, { id }: CheckedInputOf<'facts.remove'>): Done {
  told(operation, id);
  removeFact(operation, id);
  return { done: true };
}

function told(operation: WritingDesk['operation'], id: number): Fact {
  const fact = getFact(operation, id);
  operation.about(uidBytes(fact.uid));
  return fact;
}
