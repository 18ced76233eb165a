import { isAbsolute } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import type { WritingDesk } from '../handlers.ts';

export function exportExhibits(desk: WritingDesk, wanted: CheckedInputOf<'exhibits.export'>): { jobId: number } {
  return started(desk, wanted.caseId, { list: 'exhibits', ...wanted });
}

export function exportCustody(desk: WritingDesk, wanted: CheckedInputOf<'custody.export'>): { jobId: number } {
  return started(desk, wanted.filter.caseId, { list: 'custody', ...wanted });
}

function started(
  { operation }: WritingDesk,
  caseId: number | undefined,
  request: { readonly list: string; readonly file: string },
): { jobId: number } {
  if (caseId !== undefined) operation.about(uidBytes(getCase(operation, { id: caseId }).uid));
  if (!isAbsolute(request.file))
    throw new Failure('invalid', 'Say where to write the list: a path from the top of a disk.');
  operation.tell({ file: request.file });
  return { jobId: addJob(operation.store, 'export', caseId ?? 0, operation.at, request) };
}
