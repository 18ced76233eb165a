import { isAbsolute } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addImport, demandImport } from '../../db/store/queries/imports.ts';
import { addJob, holdJob } from '../../db/store/queries/jobs.ts';
import { readAgain } from './exhibits.ts';
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
  engine.passwords.giveForCase(input.caseId, input.passwords);
  const { paths, custodian, source, acquired, rules } = input;
  operation.tell({ import: id, paths, custodian, source, acquired, rules });
  return { importId: id, jobId: addJob(operation.store, 'import', id, operation.at) };
}

export function cancelImport(desk: WritingDesk, { id }: CheckedInputOf<'imports.cancel'>): Done {
  const { operation, engine } = desk;
  if (!engine.jobs().cancel(openJobOf(desk, id), operation))
    throw new Failure('conflict', 'This import has ended already.');
  operation.tell({ import: id });
  return { done: true };
}

/** The job of an import that has not ended. Throws `conflict` when it has. */
function openJobOf({ operation }: WritingDesk, id: number): number {
  demandImport(operation, id);
  const job = operation.value<number>(
    `SELECT id FROM jobs WHERE kind = 'import' AND subject = ? AND state IN ('waiting', 'running')`,
    [id],
  );
  if (job === undefined) throw new Failure('conflict', 'This import has ended already.');
  return job;
}

export function pauseImport(desk: WritingDesk, { id }: CheckedInputOf<'imports.pause'>): Done {
  const { operation, engine } = desk;
  const job = openJobOf(desk, id);
  holdJob(operation.store, job, true);
  operation.store.run('UPDATE imports SET paused = 1 WHERE id = ?', [id]);
  engine.jobs().hold(job);
  operation.tell({ import: id });
  return { done: true };
}

export function resumeImport(desk: WritingDesk, { id }: CheckedInputOf<'imports.resume'>): Done {
  const { operation, engine } = desk;
  holdJob(operation.store, openJobOf(desk, id), false);
  operation.store.run('UPDATE imports SET paused = 0 WHERE id = ?', [id]);
  engine.jobs().wake();
  operation.tell({ import: id });
  return { done: true };
}

export function readImportAgain(
  desk: WritingDesk,
  { id, code }: CheckedInputOf<'imports.readAgain'>,
): { jobs: number } {
  const { operation } = desk;
  demandImport(operation, id);
  const ids = operation.values<number>(
    `SELECT exhibit_id FROM import_items JOIN files ON files.id = import_items.file_id JOIN exhibits ON exhibits.id = exhibit_id
     WHERE import_id = ? AND outcome = 'stored' AND reading = 'failed' AND deleted = 0
       AND (? IS NULL OR reading_code = ?)`,
    [id, code ?? null, code ?? null],
  );
  return ids.length === 0 ? { jobs: 0 } : readAgain(desk, { ids, passwords: [] });
}

export function addList({ operation }: WritingDesk, input: CheckedInputOf<'known.add'>): { jobId: number } {
  if (!isAbsolute(input.path))
    throw new Failure('invalid', `The path “${input.path}” does not start at the top of a disk.`);
  operation.tell(input);
  return { jobId: addJob(operation.store, 'known-list', 0, operation.at, input) };
}
