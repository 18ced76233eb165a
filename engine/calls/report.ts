import { isAbsolute } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import type { WritingDesk } from '../handlers.ts';

export function startReport(
  { operation }: WritingDesk,
  { caseId, ...request }: CheckedInputOf<'report.make'>,
): { jobId: number } {
  getCase(operation, { id: caseId });
  if (!isAbsolute(request.file))
    throw new Failure('invalid', 'Say where to write the report: a path from the top of a disk.');
  return { jobId: addJob(operation.store, 'report', caseId, operation.at, request) };
}
