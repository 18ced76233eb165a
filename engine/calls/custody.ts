import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import type { WritingDesk } from '../handlers.ts';

export function startVerification({ operation }: WritingDesk): { jobId: number } {
  return { jobId: addJob(operation.store, 'verify', 0, operation.at) };
}

export function noteHandover(
  { operation }: WritingDesk,
  { exhibitId, ...handover }: CheckedInputOf<'custody.note'>,
): Done {
  operation.about(uidBytes(getExhibit(operation, { id: exhibitId }).uid));
  operation.tell(handover);
  return { done: true };
}
