import { isAbsolute } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addImport, getImport } from '../../db/store/queries/imports.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import { uploadFolder } from '../intake/roots.ts';
import type { WritingDesk } from '../handlers.ts';

export function startImport(
  { operation, library, engine }: WritingDesk,
  input: CheckedInputOf<'imports.start'>,
): { importId: number; jobId: number } {
  getCase(library, { id: input.caseId });
  for (const path of input.paths)
    if (!isAbsolute(path) && uploadFolder(path, engine.uploadsFolder) === undefined)
      throw new Failure('invalid', `The path “${path}” does not start at the top of a disk.`);
  const { id, uid } = addImport(operation.store, input, operation.at);
  operation.about(uid);
  operation.tell({ import: id, paths: input.paths, custodian: input.custodian, source: input.source });
  return { importId: id, jobId: addJob(operation.store, 'import', id, operation.at) };
}

export function cancelImport({ operation, engine }: WritingDesk, { id }: CheckedInputOf<'imports.cancel'>): Done {
  getImport(operation, id);
  const job = operation.value<number>(
    `SELECT id FROM jobs WHERE kind = 'import' AND subject = ? AND state IN ('waiting', 'running')`,
    [id],
  );
  if (job === undefined || !engine.jobs().cancel(job, operation))
    throw new Failure('conflict', 'This import has ended already.');
  operation.tell({ import: id });
  return { done: true };
}
